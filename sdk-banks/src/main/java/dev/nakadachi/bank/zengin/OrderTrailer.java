package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;

/** The trailer of a file of transfers, salaries or bonuses. Prints the count. Immutable and thread-safe. */
public final class OrderTrailer {

    private final long count;
    private final Money total;

    private OrderTrailer(long count, Money total) {
        this.count = count;
        this.total = total;
    }

    static OrderTrailer from(Values values) {
        return new OrderTrailer(values.get(OrderFields.COUNT), values.get(OrderFields.TOTAL));
    }

    /**
     * How many data records the file says it has (合計件数).
     *
     * @return the number
     */
    public long count() {
        return count;
    }

    /**
     * How much the file says they come to (合計金額).
     *
     * @return the sum
     */
    public Money total() {
        return total;
    }

    @Override
    public String toString() {
        return "OrderTrailer[" + count + "]";
    }
}
