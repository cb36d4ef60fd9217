package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.error.Rule;
import java.util.Optional;

/**
 * The number of an account in the ten digits of some answers (口座番号). Masked when printed. Closed by nature, hence a
 * record.
 *
 * @param value is exactly 10 digits
 */
public record AccountDigits(String value) {

    private static final Rule<String> SHAPE =
            Rule.pattern("AccountDigits", "[0-9]{10}", "is exactly 10 digits", "pad it with leading zeros");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public AccountDigits {
        SHAPE.check(value);
    }

    /**
     * The number that a transfer would name.
     *
     * @return seven digits; empty when the first three are not zeros
     */
    public Optional<AccountNumber> number() {
        return value.startsWith("000") ? Optional.of(new AccountNumber(value.substring(3))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "AccountDigits[masked]";
    }
}
