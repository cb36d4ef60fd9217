package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The formats of the Japanese Bankers Association (全銀協フォーマット): files of orders with records of 120 bytes, which are
 * written and read, and files of answers with records of 200 bytes, which are read.
 *
 * <p>Source: JBA 全銀協パーソナル・コンピュータ用標準通信プロトコル(ベーシック手順)適用業務およびレコード・フォーマット, December 2019, by way of the open library
 * zengin4j and of what banks publish; {@code docs/zengin.md} says what is known how well.
 */
public final class Zengin {

    /** Transfers (総合振込, 21). */
    public static final OrderFormat<TransferLine, OrderTrailer> TRANSFERS = orders(
            "21",
            TransferFields.LINE,
            TransferLine::from,
            TransferLine::values,
            Tally.sum(OrderFields.TOTAL, line -> line.get(TransferFields.PAID.amount()), line -> true));

    /** Salaries (給与振込, 11). */
    public static final OrderFormat<PayLine, OrderTrailer> SALARIES = pay("11");

    /** Bonuses (賞与振込, 12). */
    public static final OrderFormat<PayLine, OrderTrailer> BONUSES = pay("12");

    /** Salaries of public servants (給与振込・公務員, 71). */
    public static final OrderFormat<PayLine, OrderTrailer> PUBLIC_SALARIES = pay("71");

    /** Bonuses of public servants (賞与振込・公務員, 72). */
    public static final OrderFormat<PayLine, OrderTrailer> PUBLIC_BONUSES = pay("72");

    /**
     * Orders of direct debits (預金口座振替・依頼, 91): nothing is collected yet, so no figure says so, and the result of a line
     * is not written: a line of the results can be ordered again as it is.
     */
    public static final OrderFormat<DebitLine, DebitTrailer> DEBIT_ORDERS =
            debits(DebitLine::orderValues, line -> false, line -> false);

    /** Results of direct debits (預金口座振替・結果, 91). */
    public static final OrderFormat<DebitLine, DebitTrailer> DEBIT_RESULTS =
            debits(DebitLine::values, Zengin::isCollected, line -> !isCollected(line));

    /** Notices of deposits (振込入金通知, 01). */
    public static final ZenginFormat<NoticeHeader, NoticeLine, NoticeTrailer> DEPOSIT_NOTICES =
            new ZenginFormat<>(AnswerFormats.depositNotices());

    /** Statements (入出金取引明細, 03). */
    public static final ZenginFormat<StatementHeader, StatementLine, StatementTrailer> STATEMENTS =
            new ZenginFormat<>(AnswerFormats.statements());

    /** Notices of balances (残高通知, 04). */
    public static final ZenginFormat<BalanceHeader, BalanceLine, BalanceTrailer> BALANCES =
            new ZenginFormat<>(AnswerFormats.balances());

    private Zengin() {}

    private static OrderFormat<PayLine, OrderTrailer> pay(String type) {
        return orders(
                type,
                PayFields.LINE,
                PayLine::from,
                PayLine::values,
                Tally.sum(OrderFields.TOTAL, line -> line.get(PayFields.PAID.amount()), line -> true));
    }

    private static <L> OrderFormat<L, OrderTrailer> orders(
            String type, OrderLayout layout, Function<Values, L> model, Function<L, Values> values, Tally total) {
        return new OrderFormat<>(
                new ZenginFormat<>(FormatSpec.<OrderHeader, L, OrderTrailer>of(
                                type, OrderFields.LENGTH, FormatSpec.Groups.ONE_WITH_LINES)
                        .header(OrderFields.HEADER.reading(), OrderFields.FORMAT, OrderHeader::from)
                        .lines(FormatSpec.LineLayouts.only(layout.reading()), model)
                        .trailer(
                                OrderFields.TRAILER.reading(),
                                OrderTrailer::from,
                                Tally.count(OrderFields.COUNT, line -> true),
                                total)
                        .end(OrderFields.END.reading())
                        .build()),
                layout,
                OrderFields.TRAILER,
                values);
    }

    private static OrderFormat<DebitLine, DebitTrailer> debits(
            Function<DebitLine, Values> values, Predicate<Values> collected, Predicate<Values> failed) {
        Function<Values, Money> amount = line -> line.get(DebitFields.AMOUNT);
        return new OrderFormat<>(
                new ZenginFormat<>(FormatSpec.<OrderHeader, DebitLine, DebitTrailer>of(
                                "91", OrderFields.LENGTH, FormatSpec.Groups.ONE_WITH_LINES)
                        .header(OrderFields.HEADER.reading(), OrderFields.FORMAT, OrderHeader::from)
                        .lines(FormatSpec.LineLayouts.only(DebitFields.LINE.reading()), DebitLine::from)
                        .trailer(
                                DebitFields.TRAILER.reading(),
                                DebitTrailer::from,
                                Tally.count(DebitFields.COUNT, line -> true),
                                Tally.sum(DebitFields.TOTAL, amount, line -> true),
                                Tally.count(DebitFields.COLLECTED_COUNT, collected),
                                Tally.sum(DebitFields.COLLECTED_TOTAL, amount, collected),
                                Tally.count(DebitFields.FAILED_COUNT, failed),
                                Tally.sum(DebitFields.FAILED_TOTAL, amount, failed))
                        .end(OrderFields.END.reading())
                        .build()),
                DebitFields.LINE,
                DebitFields.TRAILER,
                values);
    }

    private static boolean isCollected(Values line) {
        return line.get(DebitFields.RESULT).equals(DebitResult.COLLECTED);
    }
}
