package dev.nakadachi.sandbox.card;

import java.util.Optional;

/** A card. It has no number: the issuer's API knows none. Immutable. */
public final class IssuedCard {

    private final String id;
    private final CardRole role;
    private final String productName;
    private final Optional<String> label;
    private final Optional<String> billedTo;

    IssuedCard(String id, CardRole role, String productName, Optional<String> label, Optional<String> billedTo) {
        this.id = id;
        this.role = role;
        this.productName = productName;
        this.label = label;
        this.billedTo = billedTo;
    }

    /**
     * The identifier that the API uses.
     *
     * @return the issuer's own
     */
    public String id() {
        return id;
    }

    /**
     * What it is to its member.
     *
     * @return the role
     */
    public CardRole role() {
        return role;
    }

    /**
     * The name of the product.
     *
     * @return as the issuer calls it
     */
    public String productName() {
        return productName;
    }

    /**
     * What its holder calls it.
     *
     * @return the text, empty without one
     */
    public Optional<String> label() {
        return label;
    }

    /**
     * The card that it is billed to.
     *
     * @return the id, empty for a card that is billed itself
     */
    public Optional<String> billedTo() {
        return billedTo;
    }
}
