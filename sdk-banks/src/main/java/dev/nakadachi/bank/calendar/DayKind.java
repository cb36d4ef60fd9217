package dev.nakadachi.bank.calendar;

/**
 * What a day is to banks. New constants may be added: write a default branch.
 *
 * <p>Source: Banking Act (銀行法) article 15 paragraph 1, and its Order (銀行法施行令) article 5 paragraph 1.
 */
public enum DayKind {
    /** Banks are open. */
    BUSINESS_DAY,
    /** A national holiday or a day that the law makes one: substitute holidays, citizens' holidays (休日). */
    HOLIDAY,
    /** 31 December to 3 January (年末年始), where the day is no national holiday. */
    YEAR_END,
    /** A day on which this bank is closed, as the user of the calendar said. */
    CLOSED,
    /** Saturday. */
    SATURDAY,
    /** Sunday. */
    SUNDAY,
    /** The calendar has no data for the day, so that a holiday would go unseen. */
    UNKNOWN
}
