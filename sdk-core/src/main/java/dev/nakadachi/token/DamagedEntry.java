package dev.nakadachi.token;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry of a vault that is there and does not open. Holds and prints its name, never content. Immutable;
 * thread-safe.
 */
public final class DamagedEntry {

    private final RecordKey key;
    private final Optional<EntryAddress> address;
    private final boolean keyMissing;

    DamagedEntry(RecordKey key, Optional<EntryAddress> address, boolean keyMissing) {
        this.key = Objects.requireNonNull(key, "key");
        this.address = address;
        this.keyMissing = keyMissing;
    }

    /**
     * The name of its record in the store: in a directory, the file {@code kind.id}.
     *
     * @return the key
     */
    public RecordKey key() {
        return key;
    }

    /**
     * Whose it is, where that much of it still opens.
     *
     * @return the address; empty when nothing opens
     */
    public Optional<EntryAddress> address() {
        return address;
    }

    /**
     * Whether it names a key or a cipher that this vault was not opened with. It may then be whole, and open with a
     * later generation of the key set.
     *
     * @return false for what is damaged whatever the keys
     */
    public boolean keyMissing() {
        return keyMissing;
    }

    @Override
    public String toString() {
        return "DamagedEntry[" + key.kind() + '.' + key.id()
                + address.map(known -> ", " + known).orElse("") + (keyMissing ? ", key missing]" : "]");
    }
}
