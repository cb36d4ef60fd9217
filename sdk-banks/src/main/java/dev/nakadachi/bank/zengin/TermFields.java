package dev.nakadachi.bank.zengin;

import dev.nakadachi.money.Money;
import java.time.LocalDate;

/** What the data record of a statement has for deposits with a term (通知・定期・積立) in place of remitter and EDI. */
final class TermFields {

    private static final RecordLayout.Builder L = RecordLayout.like(MovementFields.PLAIN, MovementFields.FELLOW_BRANCH);
    static final Field<LocalDate> FIRST_DEPOSIT = L.field("first-deposit", 6, EraDateContent.anyTime());
    static final Field<String> RATE = L.field("rate", 6, Contents.remarks());
    static final Field<LocalDate> MATURITY = L.field("maturity", 6, EraDateContent.anyTime());
    static final Field<String> PERIOD = L.field("period-1", 7, Contents.remarks());
    static final Field<Money> INTEREST = L.field("interest", 11, AmountContent.optional());
    static final Field<String> INTERIM_RATE = L.field("interim-rate", 6, Contents.remarks());
    static final Field<String> INTERIM_KIND = L.field("interim-kind", 1, Contents.remarks());
    static final Field<String> LATE_PERIOD = L.field("late-period", 4, Contents.remarks());
    static final Field<String> LATE_RATE = L.field("late-rate", 6, Contents.remarks());
    static final Field<Money> LATE_INTEREST = L.field("late-interest", 9, AmountContent.optional());
    static final Field<Money> TOTAL_INTEREST = L.field("total-interest", 11, AmountContent.optional());
    static final Field<String> TAX_KIND = L.field("tax-kind", 1, Contents.remarks());
    static final Field<String> TAX_RATE = L.field("tax-rate", 4, Contents.remarks());
    static final Field<Money> TAX = L.field("tax", 10, AmountContent.optional());
    static final Field<Money> NET_INTEREST = L.field("net-interest", 11, AmountContent.optional());
    static final Field<String> REMARKS = L.field("remarks", 20, Contents.remarks());
    static final Field<String> PERIOD_2 = L.field("period-2", 5, Contents.remarks());
    static final Field<String> INTEREST_SIGN = L.field("interest-sign", 1, Contents.remarks());
    static final RecordLayout LINE;

    static {
        L.filler(4);
        LINE = L.ofBytes(StatementFields.LENGTH);
    }

    private TermFields() {}
}
