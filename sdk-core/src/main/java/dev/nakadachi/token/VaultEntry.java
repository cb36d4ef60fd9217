package dev.nakadachi.token;

import dev.nakadachi.secret.SecretAccess;
import java.util.Objects;
import java.util.Optional;

/**
 * What the vault holds at an address: clear bytes or the trace of a deletion, with their version. Prints no content.
 * Immutable; thread-safe.
 */
public final class VaultEntry {

    private final EntryAddress address;
    private final long version;
    private final Optional<byte[]> content;

    VaultEntry(EntryAddress address, long version, Optional<byte[]> content) {
        this.address = address;
        this.version = version;
        this.content = content;
    }

    /**
     * Where it was found.
     *
     * @return the address, with the owner
     */
    public EntryAddress address() {
        return address;
    }

    /**
     * The version, to be handed to the next write.
     *
     * @return at least 1
     */
    public long version() {
        return version;
    }

    /**
     * The content in clear.
     *
     * @param access see {@link SecretAccess#explicit()}
     * @return a copy, empty when the entry was deleted
     */
    public Optional<byte[]> content(SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return content.map(byte[]::clone);
    }

    @Override
    public String toString() {
        return "VaultEntry[" + address + ", version " + version + (content.isPresent() ? "]" : ", deleted]");
    }
}
