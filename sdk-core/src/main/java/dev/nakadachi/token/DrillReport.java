package dev.nakadachi.token;

import java.time.Duration;

/** What a restore drill found. Prints counts only. Immutable; thread-safe. */
public final class DrillReport {

    private final BackupSummary backup;
    private final Duration age;
    private final long opened;

    DrillReport(BackupSummary backup, Duration age, long opened) {
        this.backup = backup;
        this.age = age;
        this.opened = opened;
    }

    /**
     * The backup that was tried.
     *
     * @return its summary
     */
    public BackupSummary backup() {
        return backup;
    }

    /**
     * How old it was. Refreshes of this time would be lost.
     *
     * @return from its beginning to the drill
     */
    public Duration age() {
        return age;
    }

    /**
     * Entries that were restored into the throw-away vault and opened there.
     *
     * @return how many
     */
    public long opened() {
        return opened;
    }

    /**
     * Whether every living entry came back.
     *
     * @return true when as many were opened as the backup holds, and the backup lacks none
     */
    public boolean whole() {
        return opened == backup.entries() && backup.complete();
    }

    @Override
    public String toString() {
        return "DrillReport[" + opened + " of " + backup.entries() + " entries opened, " + age + " old]";
    }
}
