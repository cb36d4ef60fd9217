package dev.nakadachi.token;

import java.util.List;
import java.util.Objects;

/** What a restore did, entry by entry. Prints counts only. Immutable; thread-safe. */
public final class RestoreReport {

    private final BackupSummary backup;
    private final List<RestoredEntry> entries;

    RestoreReport(BackupSummary backup, List<RestoredEntry> entries) {
        this.backup = backup;
        this.entries = List.copyOf(entries);
    }

    /**
     * The backup that was restored.
     *
     * @return its summary
     */
    public BackupSummary backup() {
        return backup;
    }

    /**
     * Every living entry of the backup, and every stored entry that the backup knows as deleted.
     *
     * @return in the order of the backup
     */
    public List<RestoredEntry> entries() {
        return entries;
    }

    /**
     * Counts the entries with an outcome.
     *
     * @param outcome which
     * @return how many
     */
    public long count(RestoreOutcome outcome) {
        Objects.requireNonNull(outcome, "outcome");
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("RestoreReport[");
        for (RestoreOutcome outcome : RestoreOutcome.values()) {
            text.append(outcome == RestoreOutcome.RESTORED ? "" : ", ")
                    .append(outcome)
                    .append(' ')
                    .append(count(outcome));
        }
        return text.append(']').toString();
    }
}
