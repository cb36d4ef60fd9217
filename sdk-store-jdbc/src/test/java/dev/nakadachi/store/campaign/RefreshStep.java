package dev.nakadachi.store.campaign;

import java.util.List;

/** What a refresh does to the store and on the wire, in this order; a process may die before and after each. */
enum RefreshStep {
    READ_FOR_THE_CALL,
    READ_BEFORE_THE_SECTION,
    ENTER_THE_SECTION,
    READ_IN_THE_SECTION,
    WRITE_THE_INTENT,
    SEND_THE_REFRESH,
    WRITE_THE_TOKENS,
    LEAVE_THE_SECTION;

    /** As {@link Steps} counts them. */
    int number() {
        return List.of(values()).indexOf(this);
    }
}
