package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * A person of the customer as the bank numbers them, such as an approver (承認者コード). Closed by nature, hence a record.
 *
 * @param value is 1 to 20 letters or digits
 */
public record UserCode(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "UserCode", "[A-Za-z0-9]{1,20}", "is 1 to 20 letters or digits", "use a code that the bank listed");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public UserCode {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
