package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount in yen; zero where none is set. */
final class AmountContent implements OrderContent<Money> {

    private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

    private final boolean required;
    private final long least;

    private AmountContent(boolean required, long least) {
        this.required = required;
        this.least = least;
    }

    /** An amount that every record has. */
    static AmountContent required() {
        return new AmountContent(true, 0);
    }

    /** An amount that some records have; blank in the others. */
    static AmountContent optional() {
        return new AmountContent(false, 0);
    }

    /** An amount that somebody is paid: nothing is not written, and is read. */
    static AmountContent payment() {
        return new AmountContent(true, 1);
    }

    @Override
    public @Nullable Money read(Scrutiny record, Field<?> field) {
        if (!required && Digits.isBlank(record, field)) {
            return null;
        }
        Long number = Digits.read(record, field);
        return number == null ? null : Money.yen(number);
    }

    @Override
    public void write(@Nullable Money value, Scrutiny record, Field<?> field) {
        Money amount = value == null ? Money.yen(0) : value;
        if (!amount.currency().equals(CurrencyCode.JPY)) {
            record.spoil(ZenginRule.NUMBER_YEN, field, 0);
        } else if (amount.signum() < 0) {
            record.spoil(ZenginRule.NUMBER_NEGATIVE, field, 0);
        } else if (amount.amount().compareTo(BigDecimal.valueOf(least)) < 0) {
            record.spoil(ZenginRule.NUMBER_ZERO, field, 0);
        } else if (amount.amount().compareTo(LIMIT) > 0) {
            record.spoil(ZenginRule.NUMBER_TOO_LARGE, field, 0);
        } else {
            Digits.write(amount.longYenExact(), record, field);
        }
    }
}
