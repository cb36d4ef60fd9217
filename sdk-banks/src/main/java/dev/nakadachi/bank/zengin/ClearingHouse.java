package dev.nakadachi.bank.zengin;

import dev.nakadachi.error.Rule;

/**
 * A clearing house by its number (手形交換所番号). Closed by nature, hence a record.
 *
 * @param code is exactly 4 digits
 */
public record ClearingHouse(String code) {

    private static final Rule<String> SHAPE =
            Rule.pattern("ClearingHouse", "[0-9]{4}", "is exactly 4 digits", "use zeros where the bank names none");

    /** No clearing house. */
    public static final ClearingHouse NONE = new ClearingHouse("0000");

    /**
     * Checks the shape.
     *
     * @param code as above
     */
    public ClearingHouse {
        SHAPE.check(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
