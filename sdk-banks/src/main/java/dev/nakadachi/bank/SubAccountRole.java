package dev.nakadachi.bank;

import java.util.Map;
import java.util.Objects;

/**
 * What a sub-account is (つかいわけ口座種別). Open: an unknown code is {@link Kind#UNKNOWN}. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every bank
 * @param raw the bank's own code
 */
public record SubAccountRole(Kind kind, String raw) {

    /** What a sub-account is. New constants may be added: write a default branch. */
    public enum Kind {
        /** The account that holds all others (親口座). */
        PARENT,
        /** An account below it (子口座). */
        CHILD,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public SubAccountRole {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * A code by a bank's own list.
     *
     * @param raw the bank's own code
     * @param known what the bank's codes mean
     * @return the role, {@link Kind#UNKNOWN} when the list does not have the code
     */
    public static SubAccountRole of(String raw, Map<String, Kind> known) {
        return new SubAccountRole(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
