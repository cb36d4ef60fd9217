package dev.nakadachi.card;

import java.util.Optional;

/**
 * What speaks to a card issuer in the name of one grant. Code for one issuer calls the methods of its client type; code
 * for many asks {@link #find} for a facet such as {@link Statements}. Thread-safe; blocks; safe on virtual threads.
 */
public interface CardClient {

    /**
     * A part of what this issuer can do.
     *
     * @param facet its interface, such as {@code Statements.class}
     * @param <F> the facet
     * @return the facet, empty when this issuer does not offer it
     */
    default <F> Optional<F> find(Class<F> facet) {
        return facet.isInstance(this) ? Optional.of(facet.cast(this)) : Optional.empty();
    }
}
