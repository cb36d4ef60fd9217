package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.LineState;
import dev.nakadachi.money.Money;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The formats of files that banks send: their records and what their trailers add up. */
final class AnswerFormats {

    private AnswerFormats() {}

    /** Transfers and cancellations are counted apart. */
    static FormatSpec<NoticeHeader, NoticeLine, NoticeTrailer> depositNotices() {
        Predicate<Values> cancelled = line -> line.get(NoticeFields.STATE).kind() == LineState.Kind.CANCELLED;
        return FormatSpec.<NoticeHeader, NoticeLine, NoticeTrailer>of("01", NoticeFields.LENGTH, FormatSpec.Groups.MANY)
                .header(NoticeFields.HEADER, NoticeFields.FORMAT, NoticeHeader::from)
                .lines((header, record) -> NoticeFields.lineOf(record), NoticeLine::from)
                .trailer(
                        NoticeFields.TRAILER,
                        NoticeTrailer::from,
                        Tally.count(NoticeFields.COUNT, cancelled.negate()),
                        Tally.sum(NoticeFields.TOTAL, NoticeFields::amountOf, cancelled.negate()),
                        Tally.count(NoticeFields.CANCELLED_COUNT, cancelled),
                        Tally.sum(NoticeFields.CANCELLED_TOTAL, NoticeFields::amountOf, cancelled))
                .end(NoticeFields.END)
                .build();
    }

    static FormatSpec<StatementHeader, StatementLine, StatementTrailer> statements() {
        Function<Values, Money> amount = line -> line.get(MovementFields.AMOUNT);
        return FormatSpec.<StatementHeader, StatementLine, StatementTrailer>of(
                        "03", StatementFields.LENGTH, FormatSpec.Groups.MANY)
                .header(StatementFields.HEADER, StatementFields.FORMAT, StatementHeader::from)
                .lines((header, record) -> movement(header), StatementLine::from)
                .trailer(
                        StatementFields.TRAILER,
                        StatementTrailer::from,
                        Tally.count(StatementFields.IN_COUNT, MovementFields::isIn),
                        Tally.sum(StatementFields.IN_TOTAL, amount, MovementFields::isIn),
                        Tally.count(StatementFields.OUT_COUNT, MovementFields::isOut),
                        Tally.sum(StatementFields.OUT_TOTAL, amount, MovementFields::isOut),
                        Tally.count(StatementFields.COUNT, line -> true))
                .end(StatementFields.END, StatementFields::compareEnd)
                .build();
    }

    static FormatSpec<BalanceHeader, BalanceLine, BalanceTrailer> balances() {
        return FormatSpec.<BalanceHeader, BalanceLine, BalanceTrailer>of("04", 200, FormatSpec.Groups.MANY)
                .header(BalanceFields.HEADER, BalanceFields.FORMAT, BalanceHeader::from)
                .lines(FormatSpec.LineLayouts.only(BalanceFields.LINE), BalanceLine::from)
                .trailer(BalanceFields.TRAILER, BalanceTrailer::from, Tally.count(BalanceFields.COUNT, line -> true))
                .end(BalanceFields.END)
                .build();
    }

    private static RecordLayout movement(@Nullable Values header) {
        boolean term = header != null && header.get(StatementFields.TYPE).hasTerm();
        return term ? TermFields.LINE : MovementFields.PLAIN;
    }
}
