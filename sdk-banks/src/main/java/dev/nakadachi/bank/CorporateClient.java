package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A corporate client made of its parts. */
record CorporateClient(Enquiries enquiries, Transfers transfers) implements CorporateBank {

    @Override
    public <F> Optional<F> find(Class<F> facet) {
        return facet.isInstance(transfers) ? Optional.of(facet.cast(transfers)) : CorporateBank.super.find(facet);
    }

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
