package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.List;
import java.util.stream.Stream;

/** A corporate client made of its parts. */
record CorporateClient(Enquiries enquiries) implements CorporateBank {

    @Override
    public List<Account> accounts() {
        return enquiries.accounts();
    }

    @Override
    public Balance balance(AccountId account) {
        return enquiries.balance(account);
    }

    @Override
    public List<Balance> balances() {
        return enquiries.balances();
    }

    @Override
    public Stream<Transaction> transactions(AccountId account, DateRange range) {
        return enquiries.transactions(account, range);
    }
}
