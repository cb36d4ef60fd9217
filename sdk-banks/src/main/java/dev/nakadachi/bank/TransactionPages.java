package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.Iterator;
import java.util.List;

/** Can read the history of an account answer by answer, for code that has to know where one ends. */
public interface TransactionPages {

    /**
     * The lines of some days, page by page. Lazy: {@code next()} is a call, {@code hasNext()} is none.
     *
     * @param account as {@link Account#id()} returned it
     * @param range which days
     * @return the pages in the bank's order, at least one; to be read by one thread at a time
     * @throws dev.nakadachi.error.NakadachiException as {@link Transactions#transactions}
     */
    Iterator<List<Transaction>> transactionPages(AccountId account, DateRange range);
}
