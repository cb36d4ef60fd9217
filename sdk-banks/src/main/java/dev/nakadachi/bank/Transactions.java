package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.stream.Stream;

/** Can read the history of an account. */
public interface Transactions {

    /**
     * The lines of some days, over all pages.
     *
     * <p>Lazy: a page is fetched by the thread that consumes the stream, when its first line is needed, and only one
     * page is in memory. Each page is a call of its own, with its own deadline and its own record in the execution log.
     * What goes wrong is thrown while the stream is consumed.
     *
     * @param account as {@link Account#id()} returned it
     * @param range which days
     * @return the lines in the bank's order; close it when it is not consumed to its end
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Stream<Transaction> transactions(AccountId account, DateRange range);
}
