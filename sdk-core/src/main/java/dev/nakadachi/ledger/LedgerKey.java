package dev.nakadachi.ledger;

import dev.nakadachi.error.Rule;

/**
 * Names one entry of a {@link LedgerStore}: a keyed digest, see {@link TransferLedger#keyOf}. Closed by nature, hence a
 * record.
 *
 * @param id is 16 to 64 lower-case hexadecimal digits
 */
public record LedgerKey(String id) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "LedgerKey",
            "[0-9a-f]{16,64}",
            "is 16 to 64 lower-case hexadecimal digits",
            "use a digest, never a key in clear");

    /**
     * Checks the shape.
     *
     * @param id as above
     */
    public LedgerKey {
        SHAPE.check(id);
    }
}
