package dev.nakadachi.ledger;

import dev.nakadachi.error.Rule;
import java.util.Objects;

/**
 * Where a step stands in a ledger. The execution log keeps such marks, so that a ledger which has lost a step can be
 * told. Closed by nature, hence a record.
 *
 * @param entry the entry that the step belongs to
 * @param sequence the number of steps that the entry has with it, at least 1
 * @param position where the step stands in the whole ledger, at least 1
 */
public record LedgerMark(LedgerKey entry, long sequence, long position) {

    private static final Rule<Long> COUNTED =
            Rule.of("LedgerMark", "has numbers of at least 1", "take them from the ledger", number -> number >= 1);

    /**
     * Checks the numbers.
     *
     * @param entry as above
     * @param sequence as above
     * @param position as above
     */
    public LedgerMark {
        Objects.requireNonNull(entry, "entry");
        COUNTED.check(sequence);
        COUNTED.check(position);
    }
}
