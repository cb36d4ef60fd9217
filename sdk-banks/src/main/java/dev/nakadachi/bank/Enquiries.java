package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Calls;
import dev.nakadachi.provider.Page;
import dev.nakadachi.provider.Pages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The enquiries that all clients share. */
final class Enquiries implements EnquiryBank {

    private final Calls calls;

    Enquiries(Calls calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    @Override
    public List<Account> accounts() {
        return calls.call(BankOperations.ACCOUNTS, new AccountsQuery());
    }

    @Override
    public List<Balance> balances() {
        return calls.call(BankOperations.BALANCES, BalancesQuery.all());
    }

    @Override
    public Balance balance(AccountId account) {
        return calls.call(BankOperations.BALANCES, BalancesQuery.of(account)).stream()
                .filter(balance -> balance.account().equals(account))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ErrorCode.ANSWER_MALFORMED, "the answer holds no balance of the account asked for")
                        .toException());
    }

    @Override
    public Stream<Transaction> transactions(AccountId account, DateRange range) {
        TransactionsQuery first = TransactionsQuery.first(account, range);
        return Pages.stream(first, TransactionsQuery::at, this::page);
    }

    private Page<Transaction, PageKey> page(TransactionsQuery query) {
        TransactionsPage fetched = calls.call(BankOperations.TRANSACTIONS, query);
        if (!fetched.account().equals(query.account())) {
            throw Problem.of(ErrorCode.ANSWER_MALFORMED, "the page belongs to another account than the one asked for")
                    .toException();
        }
        Page<Transaction, PageKey> last = Page.last(fetched.lines());
        return fetched.next().map(last::followedBy).orElse(last);
    }

    @Override
    public String toString() {
        return "Enquiries";
    }
}
