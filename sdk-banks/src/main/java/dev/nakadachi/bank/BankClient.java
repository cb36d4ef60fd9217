package dev.nakadachi.bank;

import java.util.Optional;

/**
 * What speaks to a bank in the name of one grant. Code for one bank calls the methods of its client type; code for many
 * banks asks {@link #find} for a facet such as {@link Transactions}. Thread-safe; blocks; safe on virtual threads.
 */
public interface BankClient {

    /**
     * A part of what this bank can do: {@link Accounts}, {@link Balances}, {@link Transactions},
     * {@link TransactionPages}, {@link DepositNotices}, {@link Transfers}, {@link BulkTransfers}, {@link OwnTransfers},
     * {@link SubAccounts}, {@link SubAccountBalances}.
     *
     * @param facet its interface, such as {@code Balances.class}
     * @param <F> the facet
     * @return the facet, empty when the profile of this bank does not bind it
     */
    <F> Optional<F> find(Class<F> facet);
}
