package dev.nakadachi.bank;

import java.util.Map;
import java.util.Objects;

/**
 * Whether a request was completed, which mostly means approved by the customer (依頼結果). Open: an unknown code is
 * {@link Kind#UNKNOWN}. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every bank
 * @param raw the bank's own code
 */
public record RequestState(Kind kind, String raw) {

    /** How far a request is. New constants may be added: write a default branch. */
    public enum Kind {
        /** The customer has not answered yet (未完了). */
        WAITING,
        /** Completed (完了): the bank has taken it; the transfer itself follows. */
        DONE,
        /** Nobody answered in time (期限切れ). */
        EXPIRED,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public RequestState {
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
    public static RequestState of(String raw, Map<String, Kind> known) {
        return new RequestState(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
