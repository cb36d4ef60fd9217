package dev.nakadachi.sandbox.bank.transfer;

import java.time.LocalDate;

/**
 * How one payment of a bulk transfer ended when it ended in another way than the whole. Closed by nature, hence a
 * record.
 *
 * @param kind in which way
 * @param on the day on which that was ordered
 */
public record ItemEnd(Kind kind, LocalDate on) {

    /** The ways. */
    public enum Kind {
        /** It was not carried out, and no money leaves for it. */
        FAILED,
        /** The payee's bank could not credit it, and the money came back (資金返却). */
        RETURNED,
        /** It was made, and its money is being called back (組戻手続中). */
        RECALLING,
        /** It was made, called back, and the money is here again (組戻済). */
        RECALLED,
        /** It was made and called back in vain (組戻不成立). */
        RECALL_FAILED
    }
}
