package dev.nakadachi.card;

import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import java.util.List;

/**
 * What can be asked of a card issuer, for providers: each binds those that its issuer offers. Every answer passes
 * {@link PanScreen} before a decoder reads it.
 */
public final class CardOperations {

    /** Lists the cards of the grant. */
    public static final Operation<CardsQuery, List<Card>> CARDS = read("cards.list", CardCapability.CARDS);

    /** Lists the statements of a card. */
    public static final Operation<StatementsQuery, StatementList> STATEMENTS =
            read("card-statements.list", CardCapability.STATEMENTS);

    /** Reads one statement. */
    public static final Operation<StatementQuery, Statement> STATEMENT =
            read("card-statement.read", CardCapability.STATEMENTS);

    /** Reads one page of the lines of a statement. */
    public static final Operation<LinesQuery, LinesPage> LINES = read("card-lines.read", CardCapability.LINES);

    private CardOperations() {}

    private static <I, O> Operation<I, O> read(String name, Capability capability) {
        return Operation.<I, O>read(new OperationName(name), capability).screenedBy(PanScreen.screen());
    }
}
