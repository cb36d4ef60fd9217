package dev.nakadachi.bank.freee;

import dev.nakadachi.error.Rule;

/**
 * A company (事業所) of a freee user: a user may have several, and every call names one. Closed by nature, hence a record.
 *
 * @param value is 1 to 19 digits
 */
public record CompanyId(String value) {

    private static final Rule<String> SHAPE =
            Rule.pattern("CompanyId", "[0-9]{1,19}", "is 1 to 19 digits", "use company_id as freee shows it");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public CompanyId {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
