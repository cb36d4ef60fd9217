package dev.nakadachi.token;

import java.time.Instant;
import java.util.List;

/** What a whole, sound backup holds. Immutable; thread-safe. */
public final class BackupSummary {

    private final Instant createdAt;
    private final String keyId;
    private final long entries;
    private final long tombstones;
    private final List<DamagedEntry> missing;

    BackupSummary(BackupHead head, long entries, long tombstones, List<DamagedEntry> missing) {
        this.createdAt = head.createdAt();
        this.keyId = head.keyId();
        this.entries = entries;
        this.tombstones = tombstones;
        this.missing = List.copyOf(missing);
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

    /**
     * Entries that the vault held and that did not open: what this backup lacks. An older one may have them.
     *
     * @return their names, none in a complete backup
     */
    public List<DamagedEntry> missing() {
        return missing;
    }

    /**
     * Whether everything that the vault held is in it.
     *
     * @return false when something is missing
     */
    public boolean complete() {
        return missing.isEmpty();
    }

    @Override
    public String toString() {
        return "BackupSummary[" + createdAt + ", key " + keyId + ", entries " + entries + ", tombstones " + tombstones
                + (missing.isEmpty() ? "]" : ", missing " + missing.size() + "]");
    }
}
