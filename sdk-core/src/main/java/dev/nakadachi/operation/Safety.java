package dev.nakadachi.operation;

/** Whether a call may be sent again when nobody knows what became of it. */
public enum Safety {
    /** Changes nothing. */
    READ,
    /** Changes something, and twice is the same as once. */
    IDEMPOTENT,
    /** May move money or consume something: never sent again after an attempt that may have been executed. */
    UNSAFE
}
