package dev.nakadachi.card;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One page of the lines of a statement, for providers. Immutable and thread-safe. */
public final class LinesPage {

    private final CardId card;
    private final StatementId statement;
    private final List<CardLine> lines;
    private final @Nullable LineCursor next;

    private LinesPage(CardId card, StatementId statement, List<CardLine> lines, @Nullable LineCursor next) {
        this.card = Objects.requireNonNull(card, "card");
        this.statement = Objects.requireNonNull(statement, "statement");
        this.lines = List.copyOf(lines);
        this.next = next;
    }

    /**
     * The last page.
     *
     * @param card whose statement the issuer says it is
     * @param statement which one the issuer says it is
     * @param lines the lines in the issuer's order
     * @return the page
     */
    public static LinesPage last(CardId card, StatementId statement, List<CardLine> lines) {
        return new LinesPage(card, statement, lines, null);
    }

    /**
     * The same page, followed by another.
     *
     * @param value where the next page starts
     * @return a copy
     */
    public LinesPage followedBy(LineCursor value) {
        return new LinesPage(card, statement, lines, value);
    }

    /**
     * Whether the page is the answer to a query.
     *
     * @param query what was asked for
     * @return true when card and statement are those asked for
     */
    public boolean answers(LinesQuery query) {
        return card.equals(query.card()) && statement.equals(query.statement());
    }

    /**
     * The lines.
     *
     * @return the lines in the issuer's order, unmodifiable
     */
    public List<CardLine> lines() {
        return lines;
    }

    /**
     * Where the next page starts.
     *
     * @return the cursor, empty on the last page
     */
    public Optional<LineCursor> next() {
        return Optional.ofNullable(next);
    }

    @Override
    public String toString() {
        return "LinesPage[" + lines.size() + " lines" + (next == null ? ", last" : "") + "]";
    }
}
