package dev.nakadachi.ledger;

import java.util.List;

/**
 * All steps of one command, in order. One intent may have several SENT steps. Closed by nature, hence a record.
 *
 * @param key which entry
 * @param steps its steps, at least one; the sequence of the entry is their number
 */
public record LedgerEntry(LedgerKey key, List<LedgerStep> steps) {

    /**
     * Copies the list.
     *
     * @param key as above
     * @param steps as above
     */
    public LedgerEntry {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an entry has at least one step");
        }
    }

    /**
     * The number of steps: what the next append must expect.
     *
     * @return at least 1
     */
    public long sequence() {
        return steps.size();
    }

    /**
     * The newest step.
     *
     * @return the last one
     */
    public LedgerStep last() {
        return steps.get(steps.size() - 1);
    }
}
