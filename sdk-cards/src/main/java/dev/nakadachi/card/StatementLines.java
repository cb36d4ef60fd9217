package dev.nakadachi.card;

import java.util.stream.Stream;

/** Can read the lines of statements. */
public interface StatementLines {

    /**
     * The lines of a statement, over all pages.
     *
     * <p>Lazy: a page is fetched by the thread that consumes the stream, when its first line is needed, and only one
     * page is in memory. Each page is a call of its own, with its own deadline and its own record in the execution log.
     * What goes wrong is thrown while the stream is consumed.
     *
     * @param card as {@link Card#id()} returned it
     * @param statement as {@link Statement#id()} returned it
     * @return the lines in the issuer's order; close it when it is not consumed to its end. Lines of an open statement
     *     may come twice when it changes meanwhile: {@link CardLine#id()} tells
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Stream<CardLine> lines(CardId card, StatementId statement);
}
