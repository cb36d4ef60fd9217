package dev.nakadachi.store.drill;

import java.time.LocalDate;

/** When a command is submitted before the kill, and for which day. */
enum Phase {
    /** Days before, so that time has run out for it. */
    LONG_BEFORE("2026-04-15"),
    /** Hours before, so that it is carried out and its state is known. */
    EARLY("2026-04-20"),
    /** Minutes before, so that the resolver has seen it once. */
    SEEN_ONCE("2026-04-20"),
    /** Seen once, for a later day. */
    RESERVED("2026-04-22"),
    /** Just now: nobody has looked yet. */
    LATE("2026-04-20");

    private final LocalDate day;

    Phase(String day) {
        this.day = LocalDate.parse(day);
    }

    /** The designated day of its commands. */
    LocalDate day() {
        return day;
    }
}
