package dev.nakadachi.card;

import java.util.List;

/** Can list cards. */
public interface CardList {

    /**
     * The cards of the grant. A card that is billed to another has no statements of its own.
     *
     * @return the cards in the issuer's order, unmodifiable
     * @throws dev.nakadachi.error.NakadachiException one of the few, by what the caller can do
     */
    List<Card> cards();
}
