package dev.nakadachi.card;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The input of {@link CardOperations#LINES}: one page of the lines of a statement. Immutable and thread-safe. */
public final class LinesQuery {

    private final CardId card;
    private final StatementId statement;
    private final @Nullable LineCursor cursor;

    private LinesQuery(CardId card, StatementId statement, @Nullable LineCursor cursor) {
        this.card = Objects.requireNonNull(card, "card");
        this.statement = Objects.requireNonNull(statement, "statement");
        this.cursor = cursor;
    }

    /**
     * The first page.
     *
     * @param card whose statement
     * @param statement which one
     * @return the query
     */
    public static LinesQuery first(CardId card, StatementId statement) {
        return new LinesQuery(card, statement, null);
    }

    /**
     * The same query for a later page.
     *
     * @param value where the page starts
     * @return a copy
     */
    public LinesQuery at(LineCursor value) {
        return new LinesQuery(card, statement, value);
    }

    /**
     * Whose statement.
     *
     * @return the card
     */
    public CardId card() {
        return card;
    }

    /**
     * Which statement.
     *
     * @return the statement
     */
    public StatementId statement() {
        return statement;
    }

    /**
     * Where the page starts.
     *
     * @return the cursor, empty for the first page
     */
    public Optional<LineCursor> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public String toString() {
        return "LinesQuery";
    }
}
