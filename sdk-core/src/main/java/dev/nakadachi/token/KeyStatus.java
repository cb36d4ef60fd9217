package dev.nakadachi.token;

/** How often a key has sealed in a vault, over restarts and nodes. Immutable; thread-safe. */
public final class KeyStatus {

    /** A quarter of the 2^32 random nonces that NIST SP 800-38D, 8.3 allows a key. */
    static final long DUE = 1L << 30;

    private final String keyId;
    private final long sealedAtMost;

    KeyStatus(String keyId, long sealedAtMost) {
        this.keyId = keyId;
        this.sealedAtMost = sealedAtMost;
    }

    /**
     * The key.
     *
     * @return its id
     */
    public String keyId() {
        return keyId;
    }

    /**
     * How often it has sealed, rounded up to what the running processes have reserved; an entry is two seals.
     *
     * @return the number, at least 2^30 when the stored count was damaged
     */
    public long sealedAtMost() {
        return sealedAtMost;
    }

    /**
     * Whether the key set has to be rotated now: from 2^30 seals on, a quarter of what a key may do. Sealing goes on.
     *
     * @return true when it is due
     */
    public boolean rotationDue() {
        return sealedAtMost >= DUE;
    }

    @Override
    public String toString() {
        return "KeyStatus[key " + keyId + ", at most " + sealedAtMost + " seals"
                + (rotationDue() ? ", rotation due]" : "]");
    }
}
