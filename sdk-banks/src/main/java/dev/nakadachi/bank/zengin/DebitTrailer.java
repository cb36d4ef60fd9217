package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;

/**
 * The trailer of a file of direct debits. In an order only count and total say something. Prints the count. Immutable
 * and thread-safe.
 */
public final class DebitTrailer {

    private final Values values;

    private DebitTrailer(Values values) {
        this.values = values;
    }

    static DebitTrailer from(Values values) {
        return new DebitTrailer(values);
    }

    /**
     * How many data records the file says it has (合計件数).
     *
     * @return the number
     */
    public long count() {
        return values.get(DebitFields.COUNT);
    }

    /**
     * How much the file says they come to (合計金額).
     *
     * @return the sum
     */
    public Money total() {
        return values.get(DebitFields.TOTAL);
    }

    /**
     * How many were collected (振替済件数).
     *
     * @return the number
     */
    public long collectedCount() {
        return values.get(DebitFields.COLLECTED_COUNT);
    }

    /**
     * How much was collected (振替済金額).
     *
     * @return the sum
     */
    public Money collectedTotal() {
        return values.get(DebitFields.COLLECTED_TOTAL);
    }

    /**
     * How many were not collected (振替不能件数).
     *
     * @return the number
     */
    public long failedCount() {
        return values.get(DebitFields.FAILED_COUNT);
    }

    /**
     * How much was not collected (振替不能金額).
     *
     * @return the sum
     */
    public Money failedTotal() {
        return values.get(DebitFields.FAILED_TOTAL);
    }

    @Override
    public String toString() {
        return "DebitTrailer[" + count() + "]";
    }
}
