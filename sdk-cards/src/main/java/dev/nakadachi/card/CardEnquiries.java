package dev.nakadachi.card;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.provider.Calls;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
        PagedCardLines lines = new PagedCardLines(calls, LinesQuery.first(card, statement));
        return StreamSupport.stream(lines, false).onClose(lines::stop);
    }

    @Override
    public String toString() {
        return "CardEnquiries";
    }

    private static RuntimeException malformed(String detail) {
        return Problem.of(ErrorCode.ANSWER_MALFORMED, detail).toException();
    }
}
