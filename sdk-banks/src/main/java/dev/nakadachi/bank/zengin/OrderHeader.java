package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.RemitterCode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The header of a file of orders: who orders, for which day, with which account; for direct debits the account that
 * receives. The holder of the account is the remitter or originator (振込依頼人名, 委託者名; 40 bytes), its type ordinary,
 * current or other. Prints the day. Immutable and thread-safe.
 */
public final class OrderHeader {

    private final RemitterCode remitterCode;
    private final LocalDate date;
    private final ZenginAccount account;

    private OrderHeader(RemitterCode remitterCode, LocalDate date, ZenginAccount account) {
        this.remitterCode = Objects.requireNonNull(remitterCode, "remitterCode");
        this.date = Objects.requireNonNull(date, "date");
        this.account = Objects.requireNonNull(account, "account");
    }

    /**
     * A header.
     *
     * @param remitterCode the number under which the bank knows who orders (委託者コード)
     * @param date the day on which it shall be done (振込指定日, 引落日); the file has its month and day only
     * @param account the account that pays, or that receives what is collected
     * @return the header
     */
    public static OrderHeader of(RemitterCode remitterCode, LocalDate date, ZenginAccount account) {
        return new OrderHeader(remitterCode, date, account);
    }

    static OrderHeader from(Values values) {
        return new OrderHeader(
                values.get(OrderFields.REMITTER_CODE), values.get(OrderFields.DATE), OrderFields.ACCOUNT.from(values));
    }

    Values values() {
        Values values = OrderFields.HEADER.values();
        values.set(OrderFields.REMITTER_CODE, remitterCode);
        values.set(OrderFields.DATE, date);
        OrderFields.ACCOUNT.into(values, account);
        return values;
    }

    /**
     * The number under which the bank knows who orders.
     *
     * @return the code
     */
    public RemitterCode remitterCode() {
        return remitterCode;
    }

    /**
     * The day on which it shall be done.
     *
     * @return the day; of a file that was read, in the year that the reader decided on
     */
    public LocalDate date() {
        return date;
    }

    /**
     * The account that pays, or that receives what is collected.
     *
     * @return the account, its holder is who orders
     */
    public ZenginAccount account() {
        return account;
    }

    @Override
    public String toString() {
        return "OrderHeader[" + date + "]";
    }
}
