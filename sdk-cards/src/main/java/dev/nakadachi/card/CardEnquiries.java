package dev.nakadachi.card;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Page;
import dev.nakadachi.provider.Pages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The enquiries as operations. */
final class CardEnquiries implements CardIssuer {

    private final Calls calls;

    CardEnquiries(Calls calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    @Override
    public List<Card> cards() {
        return calls.call(CardOperations.CARDS, new CardsQuery());
    }

    @Override
    public List<Statement> statements(CardId card) {
        StatementList list = calls.call(CardOperations.STATEMENTS, new StatementsQuery(card));
        if (!list.card().equals(card)) {
            throw malformed("the statements belong to another card than the one asked for");
        }
        return list.statements();
    }

    @Override
    public Statement statement(CardId card, StatementId statement) {
        Statement found = calls.call(CardOperations.STATEMENT, new StatementQuery(card, statement));
        if (!found.id().equals(statement)) {
            throw malformed("the statement is another than the one asked for");
        }
        return found;
    }

    @Override
    public Stream<CardLine> lines(CardId card, StatementId statement) {
        return Pages.stream(LinesQuery.first(card, statement), LinesQuery::at, this::page);
    }

    private Page<CardLine, LineCursor> page(LinesQuery query) {
        LinesPage fetched = calls.call(CardOperations.LINES, query);
        if (!fetched.answers(query)) {
            throw malformed("the page belongs to another statement than the one asked for");
        }
        Page<CardLine, LineCursor> last = Page.last(fetched.lines());
        return fetched.next().map(last::followedBy).orElse(last);
    }

    @Override
    public String toString() {
        return "CardEnquiries";
    }

    private static RuntimeException malformed(String detail) {
        return Problem.of(ErrorCode.ANSWER_MALFORMED, detail).toException();
    }
}
