package dev.nakadachi.token;

/** A backup in a target, after it was read back whole. Immutable; thread-safe. */
public final class StoredBackup {

    private final BackupName name;
    private final BackupSummary summary;

    StoredBackup(BackupName name, BackupSummary summary) {
        this.name = name;
        this.summary = summary;
    }

    /**
     * Its name in the target.
     *
     * @return the name
     */
    public BackupName name() {
        return name;
    }

    /**
     * What it holds.
     *
     * @return the summary
     */
    public BackupSummary summary() {
        return summary;
    }

    @Override
    public String toString() {
        return name + " " + summary;
    }
}
