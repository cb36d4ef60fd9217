package dev.nakadachi.bank;

import dev.nakadachi.money.Money;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which way the money of a transaction went (入出金区分). Open: a code that no provider knows yet is {@link Kind#UNKNOWN}
 * and keeps its raw text, never a neighbour's meaning. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every bank
 * @param raw the bank's own code
 */
public record Direction(Kind kind, String raw) {

    /** Which way. New constants may be added: write a default branch. */
    public enum Kind {
        /** Into the account (入金). */
        IN,
        /** Out of the account (出金). */
        OUT,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public Direction {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * A code by a bank's own list.
     *
     * @param raw the bank's own code
     * @param known what the bank's codes mean
     * @return the direction, {@link Kind#UNKNOWN} when the list does not have the code
     */
    public static Direction of(String raw, Map<String, Kind> known) {
        return new Direction(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    /**
     * What an amount that went this way did to the balance.
     *
     * @param amount how much, as the bank wrote it
     * @return the amount, negated when it went out; empty when nobody knows which way it went
     */
    public Optional<Money> signed(Money amount) {
        return switch (kind) {
            case IN -> Optional.of(amount);
            case OUT -> Optional.of(amount.negated());
            case UNKNOWN -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
