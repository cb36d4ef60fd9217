package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Page;
import dev.nakadachi.provider.Pages;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Lines of an account over all pages, each page checked to be of that account. */
record Histories(Calls calls) implements TransactionPages {

    <T> Stream<T> lines(Operation<HistoryQuery, AccountPage<T>> operation, AccountId account, DateRange range) {
        return Pages.stream(HistoryQuery.first(account, range), HistoryQuery::at, query -> page(operation, query));
    }

    @Override
    public Iterator<List<Transaction>> transactionPages(AccountId account, DateRange range) {
        return Pages.onePageAtATime(
                HistoryQuery.first(account, range),
                HistoryQuery::at,
                query -> page(BankOperations.TRANSACTIONS, query));
    }

    private <T> Page<T, PageKey> page(Operation<HistoryQuery, AccountPage<T>> operation, HistoryQuery query) {
        AccountPage<T> fetched = calls.call(operation, query);
        if (!fetched.account().equals(query.account())) {
            throw Problem.of(ErrorCode.ANSWER_MALFORMED, "the page belongs to another account than the one asked for")
                    .toException();
        }
        Page<T, PageKey> last = Page.last(fetched.lines());
        return fetched.next().map(last::followedBy).orElse(last);
    }
}
