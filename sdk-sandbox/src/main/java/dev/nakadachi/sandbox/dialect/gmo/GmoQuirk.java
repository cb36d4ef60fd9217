package dev.nakadachi.sandbox.dialect.gmo;

/** Ways in which real answers were seen or documented to differ from the specification of the dialect. */
public enum GmoQuirk {
    /** Absent members are sent as null instead of being omitted. */
    ABSENT_AS_NULL,
    /** {@code hasNext} is sent as a string. */
    HAS_NEXT_AS_TEXT,
    /** {@code count} is sent as a number. */
    COUNT_AS_NUMBER,
    /** {@code accountTypeCode} is sent without its leading zero. */
    SHORT_ACCOUNT_TYPE,
    /** {@code expires_in} of the token answer is sent as a string. */
    EXPIRES_IN_AS_TEXT
}
