package dev.nakadachi.provider;

/** On which days an institution carries an order out. */
public enum ExecutionDays {
    /** On business days: one for another day waits, moves or is refused. */
    BUSINESS_DAYS,
    /** On any day. */
    ANY_DAY
}
