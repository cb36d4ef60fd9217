package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;

/**
 * How a transfer goes (振込指定区分). Some banks ignore it and some want {@link #UNSPECIFIED}. Open: a code that the list
 * does not have is a value like any other. Closed by nature, hence a record.
 *
 * @param code is one printable character, a digit in the list
 */
public record TransferMethod(String code) {

    private static final Rule<String> SHAPE =
            Rule.pattern("TransferMethod", "[\\x20-\\x7E]", "is one printable character", "use one of the constants");

    /** Left to the bank. */
    public static final TransferMethod UNSPECIFIED = new TransferMethod("0");

    /** By wire (電信振込). */
    public static final TransferMethod TELEGRAPHIC = new TransferMethod("7");

    /** By document (文書振込). */
    public static final TransferMethod DOCUMENT = new TransferMethod("8");

    /**
     * Checks the shape.
     *
     * @param code as above
     */
    public TransferMethod {
        SHAPE.check(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
