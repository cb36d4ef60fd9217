package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.List;

/** Can read balances. */
public interface Balances {

    /**
     * The balance of an account.
     *
     * @param account as {@link Account#id()} returned it
     * @return its balance
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    Balance balance(AccountId account);

    /**
     * The balances of all accounts of the grant. An account of which the institution has none to show, such as one that
     * an aggregator has not read yet, is left out: {@link Accounts#accounts} lists it.
     *
     * @return the balances in the bank's order, unmodifiable
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    List<Balance> balances();
}
