package dev.nakadachi.token;

import dev.nakadachi.error.Problem;
import java.util.Optional;

/** How the backups of a {@link BackupSchedule} stand. Immutable; thread-safe. */
public final class BackupStatus {

    private final Optional<StoredBackup> lastGood;
    private final Optional<StoredBackup> lastIncomplete;
    private final Optional<Problem> lastFailure;
    private final long failuresSince;

    private BackupStatus(
            Optional<StoredBackup> lastGood,
            Optional<StoredBackup> lastIncomplete,
            Optional<Problem> lastFailure,
            long failuresSince) {
        this.lastGood = lastGood;
        this.lastIncomplete = lastIncomplete;
        this.lastFailure = lastFailure;
        this.failuresSince = failuresSince;
    }

    static BackupStatus none() {
        return new BackupStatus(Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    BackupStatus afterGood(StoredBackup good) {
        return new BackupStatus(Optional.of(good), lastIncomplete, lastFailure, 0);
    }

    BackupStatus afterIncomplete(StoredBackup kept, Problem why) {
        return new BackupStatus(lastGood, Optional.of(kept), Optional.of(why), failuresSince + 1);
    }

    BackupStatus after(Problem failure) {
        return new BackupStatus(lastGood, lastIncomplete, Optional.of(failure), failuresSince + 1);
    }

    /**
     * The last complete backup that was kept and read back whole.
     *
     * @return name, time and counts; empty when this schedule has made none yet
     */
    public Optional<StoredBackup> lastGood() {
        return lastGood;
    }

    /**
     * The last backup that was kept and lacks entries of the vault, over or not.
     *
     * @return its summary names what is missing; empty when this schedule has made none
     */
    public Optional<StoredBackup> lastIncomplete() {
        return lastIncomplete;
    }

    /**
     * The last failure, over or not; a backup that was kept and is not complete is one, {@code store.tampered}.
     *
     * @return what went wrong, empty when nothing did
     */
    public Optional<Problem> lastFailure() {
        return lastFailure;
    }

    /**
     * Failures and incomplete backups since the last good one. Watch this and the age of the last good one.
     *
     * @return how many, 0 when the last backup was good
     */
    public long failuresSince() {
        return failuresSince;
    }

    @Override
    public String toString() {
        return "BackupStatus[last good " + lastGood.map(StoredBackup::toString).orElse("none") + ", failures since "
                + failuresSince + "]";
    }
}
