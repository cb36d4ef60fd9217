package dev.nakadachi.card;

import java.util.List;
import java.util.Objects;

/** The statements of a card, for providers. Immutable and thread-safe. */
public final class StatementList {

    private final CardId card;
    private final List<Statement> statements;

    /**
     * A list.
     *
     * @param card whose statements the issuer says they are
     * @param statements in the issuer's order
     */
    public StatementList(CardId card, List<Statement> statements) {
        this.card = Objects.requireNonNull(card, "card");
        this.statements = List.copyOf(statements);
    }

    /**
     * Whose statements the issuer says they are.
     *
     * @return the card
     */
    public CardId card() {
        return card;
    }

    /**
     * The statements.
     *
     * @return in the issuer's order, unmodifiable
     */
    public List<Statement> statements() {
        return statements;
    }

    @Override
    public String toString() {
        return "StatementList[" + statements.size() + " statements]";
    }
}
