package dev.nakadachi.card;

import java.util.Objects;

/** The input of {@link CardOperations#STATEMENTS}: the statements of one card. Immutable and thread-safe. */
public final class StatementsQuery {

    private final CardId card;

    /**
     * A query.
     *
     * @param card whose statements
     */
    public StatementsQuery(CardId card) {
        this.card = Objects.requireNonNull(card, "card");
    }

    /**
     * Whose statements.
     *
     * @return the value
     */
    public CardId card() {
        return card;
    }

    @Override
    public String toString() {
        return "StatementsQuery";
    }
}
