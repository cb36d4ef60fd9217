package dev.nakadachi.bank;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Calls;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The enquiries that all clients share. */
class Enquiries implements EnquiryBank {

    private final Calls calls;

    Enquiries(Calls calls) {
        this.calls = Objects.requireNonNull(calls, "calls");
    }

    @Override
    public <F> Optional<F> find(Class<F> facet) {
        return Facets.find(facet, this, calls);
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
        return new Histories(calls).lines(BankOperations.TRANSACTIONS, account, range);
    }

    @Override
    public String toString() {
        return "Enquiries";
    }
}
