package dev.nakadachi.reconcile;

/** Why accounts are held. */
public enum HoldReason {
    /** The execution log knows of a step that the ledger does not hold: an older copy of it was restored. */
    LEDGER_BEHIND,
    /** The ledger holds commands, and no execution log is there that knows of one. */
    LOG_MISSING,
    /** A person asked for it, as after a machine was restored whole. */
    ASKED
}
