package dev.nakadachi.bank;

import java.util.Map;
import java.util.Objects;

/**
 * What became of one payment of a transfer, at banks that tell it one by one. Open: an unknown code is
 * {@link Kind#UNKNOWN} and never a neighbour. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every bank
 * @param raw the bank's own code
 */
public record PaymentState(Kind kind, String raw) {

    /** What became of a payment. New constants may be added: write a default branch. */
    public enum Kind {
        /** Carried out (手続済). */
        DONE,
        /** Not carried out, and it will not be (不能). */
        FAILED,
        /** Carried out, and the money came back (資金返却). */
        RETURNED,
        /** Carried out, and being called back (組戻手続中). */
        RECALLING,
        /** Called back, and the money is here again (組戻済). */
        RECALLED,
        /** Called back in vain: the payee keeps the money (組戻不成立). */
        RECALL_FAILED,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public PaymentState {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * A code by a bank's own list.
     *
     * @param raw the bank's own code
     * @param known what the bank's codes mean
     * @return the state, {@link Kind#UNKNOWN} when the list does not have the code
     */
    public static PaymentState of(String raw, Map<String, Kind> known) {
        return new PaymentState(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return raw.isEmpty() ? kind.toString() : kind + "(" + raw + ")";
    }
}
