package dev.nakadachi.ledger;

import dev.nakadachi.error.Rule;
import java.time.Instant;
import java.util.List;

/**
 * All steps of one command, in order. One intent may have several SENT steps. Closed by nature, hence a record.
 *
 * @param key which entry
 * @param steps its steps, at least one; the sequence of the entry is their number
 */
public record LedgerEntry(LedgerKey key, List<LedgerStep> steps) {

    private static final Rule<List<LedgerStep>> SOME = Rule.of(
            "LedgerEntry.steps", "holds at least one step", "leave out entries without steps", all -> !all.isEmpty());
    private static final LedgerState DAMAGED = new LedgerState("DAMAGED");

    /**
     * Copies the list.
     *
     * @param key as above
     * @param steps as above
     */
    public LedgerEntry {
        steps = List.copyOf(SOME.check(steps));
    }

    /**
     * For a scan of open entries: one that is there and cannot be read as a whole. It is open and says nothing, so it
     * stops no other entry and is not passed over.
     *
     * @param key which entry
     * @return an entry of one open step without content, which nobody can open
     */
    public static LedgerEntry unreadable(LedgerKey key) {
        return new LedgerEntry(key, List.of(new LedgerStep(DAMAGED, Standing.OPEN, Instant.EPOCH, new byte[0])));
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
