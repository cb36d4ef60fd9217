package dev.nakadachi.bank;

import java.util.Map;
import java.util.Objects;

/**
 * How long a virtual account lives (振込入金口座種類). Open: an unknown code is {@link Kind#UNKNOWN} and never a neighbour.
 * Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every bank
 * @param raw the bank's own code
 */
public record VirtualAccountType(Kind kind, String raw) {

    /** How long a virtual account lives (振込入金口座種類). New constants may be added: write a default branch. */
    public enum Kind {
        /** Until a day that the bank sets (期限型). */
        LIMITED_TERM,
        /** Until somebody deletes it (継続型). */
        PERMANENT,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public VirtualAccountType {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * A code by a bank's own list.
     *
     * @param raw the bank's own code
     * @param known what the bank's codes mean
     * @return the type, {@link Kind#UNKNOWN} when the list does not have the code
     */
    public static VirtualAccountType of(String raw, Map<String, Kind> known) {
        return new VirtualAccountType(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
