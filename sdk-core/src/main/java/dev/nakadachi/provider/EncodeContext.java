package dev.nakadachi.provider;

import dev.nakadachi.spec.SpecVersion;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an encoder may know beside its input: the pinned spec version and the members of the token answer that the
 * profile keeps. Never a token. Immutable and thread-safe.
 */
public final class EncodeContext {

    private final SpecVersion version;
    private final Map<String, String> members;

    /**
     * A context.
     *
     * @param version the spec version pinned for this call
     * @param members kept members of the token answer by name
     */
    public EncodeContext(SpecVersion version, Map<String, String> members) {
        this.version = Objects.requireNonNull(version, "version");
        this.members = Map.copyOf(members);
    }

    /**
     * The spec version.
     *
     * @return the version pinned for this call
     */
    public SpecVersion version() {
        return version;
    }

    /**
     * A kept member of the token answer, such as {@code contractor_id}.
     *
     * @param name its name
     * @return its value, empty where the answer had none
     */
    public Optional<String> member(String name) {
        return Optional.ofNullable(members.get(name));
    }
}
