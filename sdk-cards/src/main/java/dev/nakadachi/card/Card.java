package dev.nakadachi.card;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A card of the member, without its number. Prints role and brand only. Immutable and thread-safe. */
public final class Card {

    private final CardId id;
    private final String productName;
    private final CardBrand brand;
    private final CardRole role;
    private final @Nullable String label;
    private final @Nullable CardId billedTo;

    private Card(Builder from) {
        this.id = from.id;
        this.productName = from.productName;
        this.brand = from.brand;
        this.role = from.role;
        this.label = from.label;
        this.billedTo = from.billedTo;
    }

    /**
     * Starts a card with what every issuer sends.
     *
     * @param id how the issuer refers to it
     * @param productName what the issuer calls the product
     * @param brand the brand
     * @param role what it is among the cards of the member
     * @return a builder, for providers
     */
    public static Builder builder(CardId id, String productName, CardBrand brand, CardRole role) {
        return new Builder(id, productName, brand, role);
    }

    /**
     * How the issuer refers to it.
     *
     * @return the value
     */
    public CardId id() {
        return id;
    }

    /**
     * What the issuer calls the product.
     *
     * @return the value
     */
    public String productName() {
        return productName;
    }

    /**
     * The brand.
     *
     * @return the value
     */
    public CardBrand brand() {
        return brand;
    }

    /**
     * What it is among the cards of the member.
     *
     * @return the value
     */
    public CardRole role() {
        return role;
    }

    /**
     * How the member tells it from others, in the issuer's words; at most four digits of its number.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    /**
     * The card whose statements hold the lines of this one.
     *
     * @return the value, empty for a card with statements of its own
     */
    public Optional<CardId> billedTo() {
        return Optional.ofNullable(billedTo);
    }

    @Override
    public String toString() {
        return "Card[" + role + " " + brand + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final CardId id;
        private final String productName;
        private final CardBrand brand;
        private final CardRole role;
        private @Nullable String label;
        private @Nullable CardId billedTo;

        private Builder(CardId id, String productName, CardBrand brand, CardRole role) {
            this.id = Objects.requireNonNull(id, "id");
            this.productName = Objects.requireNonNull(productName, "productName");
            this.brand = Objects.requireNonNull(brand, "brand");
            this.role = Objects.requireNonNull(role, "role");
        }

        /**
         * Sets how the member tells it from others, in the issuer's words; at most four digits of its number.
         *
         * @param value the value
         * @return this
         */
        public Builder label(String value) {
            label = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the card whose statements hold the lines of this one.
         *
         * @param value the value
         * @return this
         */
        public Builder billedTo(CardId value) {
            billedTo = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The result.
         *
         * @return an immutable object
         */
        public Card build() {
            return new Card(this);
        }
    }
}
