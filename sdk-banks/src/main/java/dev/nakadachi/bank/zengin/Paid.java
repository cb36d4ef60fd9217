package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;
import java.util.Objects;

/** Who is paid, and how much: what transfers and salaries have in common. */
record Paid(ZenginAccount payee, Money amount, ClearingHouse clearingHouse, NewCode newCode) {

    Paid {
        Objects.requireNonNull(payee, "payee");
        Objects.requireNonNull(amount, "amount");
    }

    /** Not new, and without a clearing house. */
    static Paid of(ZenginAccount payee, Money amount) {
        return new Paid(payee, amount, ClearingHouse.NONE, NewCode.OTHER);
    }

    Paid with(ClearingHouse value) {
        return new Paid(payee, amount, Objects.requireNonNull(value, "value"), newCode);
    }

    Paid with(NewCode value) {
        return new Paid(payee, amount, clearingHouse, Objects.requireNonNull(value, "value"));
    }

    @Override
    public String toString() {
        return payee.bank() + "-" + payee.branch();
    }
}
