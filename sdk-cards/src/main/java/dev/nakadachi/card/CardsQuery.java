package dev.nakadachi.card;

/** The input of {@link CardOperations#CARDS}: every card of the grant. Immutable and thread-safe. */
public final class CardsQuery {

    /** A query. */
    public CardsQuery() {}

    @Override
    public String toString() {
        return "CardsQuery";
    }
}
