package dev.nakadachi.store.drill;

/** What happens to a command on its way. */
enum Mishap {
    NONE,
    /** Stands still for ever before SENT is written. */
    PARKED_BEFORE_SENT,
    /** Stands still for ever after SENT was written, before a byte leaves. */
    PARKED_BEFORE_SEND,
    /** Stands still for ever after the bank's answer, before it is recorded. */
    PARKED_AFTER_ANSWER,
    /** No connection is made. */
    NEVER_SENT,
    /** The request gets lost on its way, and nobody can tell. */
    REQUEST_LOST,
    /** The answer gets lost. */
    ANSWER_LOST;

    boolean parks() {
        return this == PARKED_BEFORE_SENT || this == PARKED_BEFORE_SEND || this == PARKED_AFTER_ANSWER;
    }
}
