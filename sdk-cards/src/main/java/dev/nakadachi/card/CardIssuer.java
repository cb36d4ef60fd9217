package dev.nakadachi.card;

import dev.nakadachi.provider.Calls;

/** An issuer that shows cards, statements and their lines, and does nothing else. */
public interface CardIssuer extends CardClient, CardList, Statements, StatementLines {

    /**
     * A client of a grant, for providers.
     *
     * @param calls the way into the pipeline
     * @return the client
     */
    static CardIssuer over(Calls calls) {
        return new CardEnquiries(calls);
    }
}
