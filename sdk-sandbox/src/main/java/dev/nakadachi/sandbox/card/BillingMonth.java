package dev.nakadachi.sandbox.card;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** A period of one calendar month: closed at its end, paid on the 27th of the next month. Immutable. */
final class BillingMonth {

    /** In the first month the card was issued and not used. */
    static final YearMonth FIRST = YearMonth.of(2025, 4);

    private static final int PAYMENT_DAY = 27;
    private static final String PREFIX = "st-";

    private final YearMonth month;

    private BillingMonth(YearMonth month) {
        this.month = month;
    }

    static BillingMonth of(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new BillingMonth(month.isBefore(FIRST) ? FIRST : month);
    }

    /** This month and all before, the newest first. */
    Stream<BillingMonth> andBefore() {
        return Stream.iterate(month, m -> !m.isBefore(FIRST), m -> m.minusMonths(1))
                .map(BillingMonth::new);
    }

    String id() {
        return PREFIX + month;
    }

    /** Months since the first one. */
    long index() {
        return ChronoUnit.MONTHS.between(FIRST, month);
    }

    /** Which of the rows of so many months this month is in. The first month has no lines and is in none. */
    long row(int months) {
        return (index() - 1) / months;
    }

    /** The place in its row, from 0. */
    long inRow(int months) {
        return (index() - 1) % months;
    }

    LocalDate from() {
        return month.atDay(1);
    }

    LocalDate to() {
        return month.atEndOfMonth();
    }

    LocalDate payment() {
        return month.plusMonths(1).atDay(PAYMENT_DAY);
    }

    int days() {
        return month.lengthOfMonth();
    }

    boolean openOn(LocalDate today) {
        return !today.isAfter(to());
    }
}
