package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;

/**
 * What a movement of an account was (取引区分). Open: a code that the list does not have is a value like any other. Closed
 * by nature, hence a record.
 *
 * @param code is two printable characters, digits in the list
 */
public record TransactionClass(String code) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "TransactionClass", "[\\x20-\\x7E]{2}", "is two printable characters", "use one of the constants");

    /** Cash (現金). */
    public static final TransactionClass CASH = new TransactionClass("10");

    /** Transfer (振込). */
    public static final TransactionClass TRANSFER = new TransactionClass("11");

    /** A cheque of another branch (他店券入金). */
    public static final TransactionClass OTHER_BRANCH_CHEQUE = new TransactionClass("12");

    /** Clearing (交換). */
    public static final TransactionClass CLEARING = new TransactionClass("13");

    /** Between accounts (振替). */
    public static final TransactionClass OWN_TRANSFER = new TransactionClass("14");

    /** Continuation (継続). */
    public static final TransactionClass CONTINUATION = new TransactionClass("15");

    /** Any other. */
    public static final TransactionClass OTHER = new TransactionClass("18");

    /** A correction (訂正). */
    public static final TransactionClass CORRECTION = new TransactionClass("19");

    /**
     * Checks the shape.
     *
     * @param code as above
     */
    public TransactionClass {
        SHAPE.check(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
