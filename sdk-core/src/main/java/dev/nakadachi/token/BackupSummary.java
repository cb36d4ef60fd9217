package dev.nakadachi.token;

import java.time.Instant;

/** What a whole, sound backup holds. Immutable; thread-safe. */
public final class BackupSummary {

    private final Instant createdAt;
    private final String keyId;
    private final long entries;
    private final long tombstones;

    BackupSummary(BackupHead head, long entries, long tombstones) {
        this.createdAt = head.createdAt();
        this.keyId = head.keyId();
        this.entries = entries;
        this.tombstones = tombstones;
    }

    /**
     * When it was begun. Entries written later may or may not be in it.
     *
     * @return to the millisecond
     */
    public Instant createdAt() {
        return createdAt;
    }

    /**
     * The key of the backup key set that sealed it.
     *
     * @return its id
     */
    public String keyId() {
        return keyId;
    }

    /**
     * Living entries.
     *
     * @return how many
     */
    public long entries() {
        return entries;
    }

    /**
     * Traces of deleted entries.
     *
     * @return how many
     */
    public long tombstones() {
        return tombstones;
    }

    @Override
    public String toString() {
        return "BackupSummary[" + createdAt + ", key " + keyId + ", entries " + entries + ", tombstones " + tombstones
                + "]";
    }
}
