package dev.nakadachi.provider;

/**
 * What a UUID made of a caller's key says of itself. New constants may be added: write a default branch.
 *
 * @see EncodeContext#uuidOf
 */
public enum UuidVersion {
    /** For institutions that take no other (RFC 9562 section 5.4): it looks like chance and is none. */
    FOUR(0x4000L),
    /** What the SDK makes where an institution says no more than "a UUID" (RFC 9562 section 5.8). */
    EIGHT(0x8000L);

    private final long bits;

    UuidVersion(long bits) {
        this.bits = bits;
    }

    long bits() {
        return bits;
    }
}
