package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;

/**
 * An amount of a balance notice beside its mark (区分). That the mark is a sign is likely and not public: who knows it
 * from the bank applies it. Prints the mark. Immutable and thread-safe.
 */
public final class MarkedAmount {

    private final String mark;
    private final Money amount;

    MarkedAmount(String mark, Money amount) {
        this.mark = mark;
        this.amount = amount;
    }

    /**
     * The mark.
     *
     * @return one character, as the bank writes it
     */
    public String mark() {
        return mark;
    }

    /**
     * The amount.
     *
     * @return the amount as it is written, without a sign
     */
    public Money amount() {
        return amount;
    }

    @Override
    public String toString() {
        return "MarkedAmount[" + mark + "]";
    }
}
