package dev.nakadachi.bank;

import java.util.List;

/** Can list accounts. */
public interface Accounts {

    /**
     * The accounts of the grant.
     *
     * @return the accounts in the bank's order, unmodifiable
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    List<Account> accounts();
}
