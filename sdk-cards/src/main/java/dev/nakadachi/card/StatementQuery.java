package dev.nakadachi.card;

import java.util.Objects;

/** The input of {@link CardOperations#STATEMENT}: one statement. Immutable and thread-safe. */
public final class StatementQuery {

    private final CardId card;
    private final StatementId statement;

    /**
     * A query.
     *
     * @param card whose statement
     * @param statement which one
     */
    public StatementQuery(CardId card, StatementId statement) {
        this.card = Objects.requireNonNull(card, "card");
        this.statement = Objects.requireNonNull(statement, "statement");
    }

    /**
     * Whose statement.
     *
     * @return the value
     */
    public CardId card() {
        return card;
    }

    /**
     * Which one.
     *
     * @return the value
     */
    public StatementId statement() {
        return statement;
    }

    @Override
    public String toString() {
        return "StatementQuery";
    }
}
