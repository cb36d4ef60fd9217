package dev.nakadachi.bank;

import java.util.Map;
import java.util.Objects;

/**
 * How far a transfer is (振込ステータス). Open: an unknown code is {@link Kind#UNKNOWN} and never a neighbour. Closed in
 * shape, hence a record.
 *
 * @param kind what it means, the same for every bank
 * @param raw the bank's own code
 */
public record TransferState(Kind kind, String raw) {

    /** How far a transfer is. New constants may be added: write a default branch. */
    public enum Kind {
        /** Waits for approval (申請中). */
        AWAITING_APPROVAL,
        /** Sent back by the person who approves (差戻); it may be handed in again. */
        SENT_BACK,
        /** Withdrawn by the person who applied (取下げ). */
        WITHDRAWN,
        /** Nobody approved in time (期限切れ). */
        EXPIRED,
        /** The approval or the reservation was cancelled (承認取消, 予約取消). */
        CANCELLED,
        /** Reserved for its date (予約中). */
        SCHEDULED,
        /** Being carried out (手続中). */
        IN_PROCESS,
        /** Being tried again by the bank (リトライ中). */
        RETRYING,
        /** Carried out (手続済). Not final: the money may still be returned or recalled. */
        COMPLETED,
        /** Some items failed or were recalled (不能・組戻あり). */
        PARTLY_COMPLETED,
        /** Not carried out (手続不成立). */
        FAILED,
        /** The payee's bank returned the money (資金返却). */
        RETURNED,
        /** Being recalled (組戻手続中). */
        RECALLING,
        /** Recalled (組戻済). */
        RECALLED,
        /** Could not be recalled (組戻不成立): the money is with the payee. */
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
    public TransferState {
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
    public static TransferState of(String raw, Map<String, Kind> known) {
        return new TransferState(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
