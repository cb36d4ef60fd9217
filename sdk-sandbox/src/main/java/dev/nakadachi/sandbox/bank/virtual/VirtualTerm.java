package dev.nakadachi.sandbox.bank.virtual;

/** How long a virtual account lives. */
public enum VirtualTerm {
    /** Until its day. That day does not pass here: the bank does not publish what then becomes of deposits. */
    LIMITED,
    /** Until it is deleted. */
    PERMANENT
}
