package dev.nakadachi.bank;

import java.util.Optional;

/**
 * What speaks to a bank in the name of one grant. Code for one bank calls the methods of its client type; code for many
 * banks asks {@link #find} for a facet such as {@link Transactions}. Thread-safe; blocks; safe on virtual threads.
 */
public interface BankClient {

    /**
     * A part of what this bank can do.
     *
     * @param facet its interface, such as {@code Balances.class}
     * @param <F> the facet
     * @return the facet, empty when this bank does not offer it
     */
    default <F> Optional<F> find(Class<F> facet) {
        return facet.isInstance(this) ? Optional.of(facet.cast(this)) : Optional.empty();
    }
}
