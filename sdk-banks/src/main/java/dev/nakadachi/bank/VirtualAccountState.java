package dev.nakadachi.bank;

import java.util.Map;
import java.util.Objects;

/**
 * Whether a virtual account takes money (振込入金口座状態). Open: an unknown code is {@link Kind#UNKNOWN} and never a
 * neighbour. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every bank
 * @param raw the bank's own code
 */
public record VirtualAccountState(Kind kind, String raw) {

    /** Whether a virtual account takes money (振込入金口座状態). New constants may be added: write a default branch. */
    public enum Kind {
        /** Takes money (利用可能). */
        USABLE,
        /** Takes none until it is resumed (停止中). */
        STOPPED,
        /** Takes none any more (削除済). */
        DELETED,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public VirtualAccountState {
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
    public static VirtualAccountState of(String raw, Map<String, Kind> known) {
        return new VirtualAccountState(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
