package dev.nakadachi.bank;

import java.util.Map;
import java.util.Objects;

/**
 * The type of an account (預金種目). Open: a code that no provider knows yet is {@link Kind#UNKNOWN} and keeps its raw
 * text, never a neighbour's meaning. Closed in shape, hence a record.
 *
 * @param kind what it means, the same for every bank
 * @param raw the bank's own code
 */
public record AccountType(Kind kind, String raw) {

    /** What an account is. New constants may be added: write a default branch. */
    public enum Kind {
        /** Ordinary deposit (普通預金), with interest. */
        ORDINARY,
        /** Ordinary deposit for settlement (決済用普通預金), without interest. */
        SETTLEMENT,
        /** Savings deposit (貯蓄預金). */
        SAVINGS,
        /** Current account (当座預金), for cheques and bills. */
        CURRENT,
        /** Card loan (カードローン). */
        CARD_LOAN,
        /** Time deposit (定期預金). */
        TIME,
        /** Ordinary deposit in a foreign currency (外貨普通預金). */
        FOREIGN_ORDINARY,
        /** Deposit linked to a securities account (証券口座と連動). */
        SECURITIES_LINKED,
        /** A card whose use an aggregator lists like an account (クレジットカード). */
        CREDIT_CARD,
        /** Cash and the like that a user keeps the books of at an aggregator (現金). */
        CASH,
        /** A code without a known meaning; see the raw text. */
        UNKNOWN
    }

    /**
     * Needs both parts.
     *
     * @param kind as above
     * @param raw as above
     */
    public AccountType {
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
    public static AccountType of(String raw, Map<String, Kind> known) {
        return new AccountType(known.getOrDefault(Objects.requireNonNull(raw, "raw"), Kind.UNKNOWN), raw);
    }

    @Override
    public String toString() {
        return kind + "(" + raw + ")";
    }
}
