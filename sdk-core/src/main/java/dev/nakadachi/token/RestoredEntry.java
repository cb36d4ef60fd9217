package dev.nakadachi.token;

import java.util.Objects;

/**
 * One line of a {@link RestoreReport}. Closed by nature, hence a record.
 *
 * @param address the entry; its owner names the grant
 * @param outcome what became of it
 */
public record RestoredEntry(EntryAddress address, RestoreOutcome outcome) {
    /**
     * Demands both.
     *
     * @param address as above
     * @param outcome as above
     */
    public RestoredEntry {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(outcome, "outcome");
    }
}
