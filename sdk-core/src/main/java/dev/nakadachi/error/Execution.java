package dev.nakadachi.error;

/** Whether the institution may have carried out what was asked: may money have moved? */
public enum Execution {
    /** Proven: it has not. */
    NOT_EXECUTED,
    /** It may have; ask the institution before anything is sent again. */
    MAY_HAVE_EXECUTED,
    /** It has. */
    EXECUTED
}
