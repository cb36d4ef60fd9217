package dev.nakadachi.card;

import java.util.List;

/** Can read statements. */
public interface Statements {

    /**
     * The statements of a card that the issuer keeps.
     *
     * @param card as {@link Card#id()} returned it
     * @return the statements in the issuer's order, unmodifiable; none for a card that is billed to another
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    List<Statement> statements(CardId card);

    /**
     * One statement.
     *
     * @param card as {@link Card#id()} returned it
     * @param statement as {@link Statement#id()} returned it
     * @return the statement
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Statement statement(CardId card, StatementId statement);
}
