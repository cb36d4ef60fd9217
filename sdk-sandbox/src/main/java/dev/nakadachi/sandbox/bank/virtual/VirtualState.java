package dev.nakadachi.sandbox.bank.virtual;

/** Whether a virtual account takes money. */
public enum VirtualState {
    /** Takes money. */
    USABLE,
    /** Takes none until it is resumed. */
    STOPPED,
    /** Takes none any more. */
    DELETED
}
