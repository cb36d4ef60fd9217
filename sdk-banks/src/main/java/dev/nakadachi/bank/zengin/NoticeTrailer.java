package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;

/** The trailer of notices of deposits. Prints the counts. Immutable and thread-safe. */
public final class NoticeTrailer {

    private final Values values;

    private NoticeTrailer(Values values) {
        this.values = values;
    }

    static NoticeTrailer from(Values values) {
        return new NoticeTrailer(values);
    }

    /**
     * How many transfers the file says it has (振込合計件数).
     *
     * @return the number
     */
    public long count() {
        return values.get(NoticeFields.COUNT);
    }

    /**
     * How much they come to (振込合計金額).
     *
     * @return the sum
     */
    public Money total() {
        return values.get(NoticeFields.TOTAL);
    }

    /**
     * How many cancellations the file says it has (取消合計件数).
     *
     * @return the number
     */
    public long cancelledCount() {
        return values.get(NoticeFields.CANCELLED_COUNT);
    }

    /**
     * How much they come to (取消合計金額).
     *
     * @return the sum
     */
    public Money cancelledTotal() {
        return values.get(NoticeFields.CANCELLED_TOTAL);
    }

    @Override
    public String toString() {
        return "NoticeTrailer[" + count() + ", " + cancelledCount() + " cancelled]";
    }
}
