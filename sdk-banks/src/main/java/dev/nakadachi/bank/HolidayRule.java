package dev.nakadachi.bank;

/** What happens to a transfer whose designated date is not a business day of the banks (休業日). */
public enum HolidayRule {
    /** It moves to the next business day (翌営業日). */
    NEXT_BUSINESS_DAY,
    /** It moves to the business day before (前営業日). */
    PREVIOUS_BUSINESS_DAY,
    /**
     * The bank refuses the transfer. Only where it says why is that a Rejected; else it is an Unknown, so rather look
     * at a calendar before.
     */
    REFUSE
}
