package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * A bank's own reference to a virtual account (振込入金口座ID). Closed by nature, hence a record.
 *
 * @param value is 1 to 64 letters or digits
 */
public record VirtualAccountId(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "VirtualAccountId", "[A-Za-z0-9]{1,64}", "is 1 to 64 letters or digits", "use an id that the bank gave");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public VirtualAccountId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
