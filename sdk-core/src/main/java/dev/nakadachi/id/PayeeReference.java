package dev.nakadachi.id;

import dev.nakadachi.error.Rule;

/**
 * Who is paid, in the one fixed form of a domain: the same for the same account. Masked when printed: it identifies a
 * person. Closed by nature, hence a record.
 *
 * @param value is 1 to 120 printable ASCII characters without space
 */
public record PayeeReference(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "PayeeReference",
            "[\\x21-\\x7E]{1,120}",
            "is 1 to 120 printable ASCII characters without space",
            "use what the domain makes, such as Payee.reference()");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public PayeeReference {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return "PayeeReference[masked]";
    }
}
