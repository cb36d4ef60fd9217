package dev.nakadachi.provider;

/** What becomes of a consent when the same user gives the same client another one. */
public enum Coexistence {
    /** Nothing public says so: neither consent is assumed to touch the other. */
    UNKNOWN,
    /** Each lives by itself: ending one leaves the other. */
    SIDE_BY_SIDE,
    /** Only the newest lives: the institution ends the former ones by itself. */
    NEWEST_ONLY
}
