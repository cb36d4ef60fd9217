package dev.nakadachi.ledger;

import dev.nakadachi.error.Rule;

/**
 * A state of a ledger entry. Open: later states (approval, settlement, return) are values like any other. Closed in
 * shape, hence a record.
 *
 * @param value is 1 to 32 upper-case letters or underscores
 */
public record LedgerState(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "LedgerState",
            "[A-Z][A-Z_]{0,31}",
            "is 1 to 32 upper-case letters or underscores",
            "use a constant of this type");

    /** The command is known and has not left. */
    public static final LedgerState INTENDED = new LedgerState("INTENDED");

    /** The command may have left. */
    public static final LedgerState SENT = new LedgerState("SENT");

    /** Proven after SENT: it did not leave. */
    public static final LedgerState NOT_SENT = new LedgerState("NOT_SENT");

    /** The institution took it. */
    public static final LedgerState ACCEPTED = new LedgerState("ACCEPTED");

    /** The institution refused it, provably without carrying it out. */
    public static final LedgerState REJECTED = new LedgerState("REJECTED");

    /** Nobody knows. */
    public static final LedgerState UNKNOWN = new LedgerState("UNKNOWN");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public LedgerState {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
