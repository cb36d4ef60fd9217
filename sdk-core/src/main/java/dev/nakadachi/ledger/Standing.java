package dev.nakadachi.ledger;

/** Whether an entry still needs somebody to find out what became of it. */
public enum Standing {
    /** Needs an outcome. */
    OPEN,
    /** Has one. */
    SETTLED
}
