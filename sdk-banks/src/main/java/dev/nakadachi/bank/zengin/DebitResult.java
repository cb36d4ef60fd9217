package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;

/**
 * What became of a direct debit (振替結果コード). Open: a code that the list does not have is a value like any other. Closed
 * by nature, hence a record.
 *
 * @param code is one printable character, a digit in the list
 */
public record DebitResult(String code) {

    private static final Rule<String> SHAPE =
            Rule.pattern("DebitResult", "[\\x20-\\x7E]", "is one printable character", "use one of the constants");

    /** Collected (振替済); also what an order has before it was carried out. */
    public static final DebitResult COLLECTED = new DebitResult("0");

    /** Not enough money (資金不足). */
    public static final DebitResult SHORT_OF_FUNDS = new DebitResult("1");

    /** No such account (取引なし). */
    public static final DebitResult NO_ACCOUNT = new DebitResult("2");

    /** Stopped by the depositor (預金者都合). */
    public static final DebitResult STOPPED_BY_DEPOSITOR = new DebitResult("3");

    /** No mandate (依頼書なし). */
    public static final DebitResult NO_MANDATE = new DebitResult("4");

    /** Stopped by the originator (委託者都合). */
    public static final DebitResult STOPPED_BY_ORIGINATOR = new DebitResult("8");

    /** Any other reason. */
    public static final DebitResult OTHER = new DebitResult("9");

    /**
     * Checks the shape.
     *
     * @param code as above
     */
    public DebitResult {
        SHAPE.check(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
