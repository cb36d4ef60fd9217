package dev.nakadachi.token;

import dev.nakadachi.error.Problem;

/**
 * Hears how each backup of a {@link BackupSchedule} went. Called on the thread of the backup; what it throws is logged
 * and changes nothing. Thread-safe.
 */
public interface BackupListener {

    /**
     * A listener that hears nothing; failures are still in the status and in the log (WARN).
     *
     * @return the listener
     */
    static BackupListener silent() {
        return new BackupListener() {
            @Override
            public void backedUp(StoredBackup backup) {}

            @Override
            public void incomplete(StoredBackup backup) {}

            @Override
            public void failed(Problem problem) {}
        };
    }

    /**
     * A complete backup was kept and read back whole.
     *
     * @param backup its name and what it holds
     */
    void backedUp(StoredBackup backup);

    /**
     * A backup was kept and read back whole, and lacks entries of the vault that do not open. Older complete ones
     * stand; restore those entries from one of them.
     *
     * @param backup its name, what it holds and what is missing
     */
    void incomplete(StoredBackup backup);

    /**
     * A backup failed. Older ones stand.
     *
     * @param problem what went wrong and what to do
     */
    void failed(Problem problem);
}
