package dev.nakadachi.examples;

import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.util.Locale;

/** Figures as a person reads them. */
final class Words {

    private Words() {}

    static String money(Money money) {
        BigDecimal amount = money.amount();
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f %s", amount, money.currency());
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
