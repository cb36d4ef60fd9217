package dev.nakadachi.card;

import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a statement (利用明細). What an issuer leaves out is empty. Prints date, kind and state only: where a person
 * buys is their own business. Immutable and thread-safe.
 */
public final class CardLine {

    private final LineId id;
    private final LocalDate useDate;
    private final LineKind kind;
    private final LineState state;
    private final Money amount;
    private final @Nullable CardId usedCard;
    private final @Nullable LocalDate postedDate;
    private final @Nullable String merchant;
    private final @Nullable ForeignAmount foreign;
    private final @Nullable PaymentMethod paymentMethod;
    private final @Nullable Instalment instalment;
    private final @Nullable Money purchaseAmount;
    private final @Nullable PurchaseId purchase;

    private CardLine(Builder from) {
        this.id = from.id;
        this.useDate = from.useDate;
        this.kind = from.kind;
        this.state = from.state;
        this.amount = from.amount;
        this.usedCard = from.usedCard;
        this.postedDate = from.postedDate;
        this.merchant = from.merchant;
        this.foreign = from.foreign;
        this.paymentMethod = from.paymentMethod;
        this.instalment = from.instalment;
        this.purchaseAmount = from.purchaseAmount;
        this.purchase = from.purchase;
    }

    /**
     * Starts a line with what every issuer sends.
     *
     * @param id the same whenever the line is read again
     * @param useDate when the card was used, a day in Asia/Tokyo; may lie before the period, because some lines come
     *     weeks late
     * @param kind what it is
     * @param state how far it is
     * @param amount what the line adds to the statement, negative in the member's favour
     * @return a builder, for providers
     */
    public static Builder builder(LineId id, LocalDate useDate, LineKind kind, LineState state, Money amount) {
        return new Builder(id, useDate, kind, state, amount);
    }

    /**
     * The same whenever the line is read again.
     *
     * @return the value
     */
    public LineId id() {
        return id;
    }

    /**
     * When the card was used, a day in Asia/Tokyo; may lie before the period, because some lines come weeks late.
     *
     * @return the value
     */
    public LocalDate useDate() {
        return useDate;
    }

    /**
     * What it is.
     *
     * @return the value
     */
    public LineKind kind() {
        return kind;
    }

    /**
     * How far it is.
     *
     * @return the value
     */
    public LineState state() {
        return state;
    }

    /**
     * What the line adds to the statement, negative in the member's favour.
     *
     * @return the value
     */
    public Money amount() {
        return amount;
    }

    /**
     * The card that was used, when it is not the card of the statement.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<CardId> usedCard() {
        return Optional.ofNullable(usedCard);
    }

    /**
     * When the issuer booked it, a day in Asia/Tokyo.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<LocalDate> postedDate() {
        return Optional.ofNullable(postedDate);
    }

    /**
     * Where, as the issuer knows it: it may be cut, or come days later.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<String> merchant() {
        return Optional.ofNullable(merchant);
    }

    /**
     * The amount in the merchant's own currency.
     *
     * @return the value, empty for use in the billed currency
     */
    public Optional<ForeignAmount> foreign() {
        return Optional.ofNullable(foreign);
    }

    /**
     * How it is paid.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<PaymentMethod> paymentMethod() {
        return Optional.ofNullable(paymentMethod);
    }

    /**
     * Which instalment this is.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<Instalment> instalment() {
        return Optional.ofNullable(instalment);
    }

    /**
     * The whole price, when the line bills a part of it.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<Money> purchaseAmount() {
        return Optional.ofNullable(purchaseAmount);
    }

    /**
     * The same on rows of which the issuer knows that they belong to one purchase.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<PurchaseId> purchase() {
        return Optional.ofNullable(purchase);
    }

    @Override
    public String toString() {
        return "CardLine[" + useDate + " " + kind + " " + state + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final LineId id;
        private final LocalDate useDate;
        private final LineKind kind;
        private final LineState state;
        private final Money amount;
        private @Nullable CardId usedCard;
        private @Nullable LocalDate postedDate;
        private @Nullable String merchant;
        private @Nullable ForeignAmount foreign;
        private @Nullable PaymentMethod paymentMethod;
        private @Nullable Instalment instalment;
        private @Nullable Money purchaseAmount;
        private @Nullable PurchaseId purchase;

        private Builder(LineId id, LocalDate useDate, LineKind kind, LineState state, Money amount) {
            this.id = Objects.requireNonNull(id, "id");
            this.useDate = Objects.requireNonNull(useDate, "useDate");
            this.kind = Objects.requireNonNull(kind, "kind");
            this.state = Objects.requireNonNull(state, "state");
            this.amount = Objects.requireNonNull(amount, "amount");
        }

        /**
         * Sets the card that was used, when it is not the card of the statement.
         *
         * @param value the value
         * @return this
         */
        public Builder usedCard(CardId value) {
            usedCard = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets when the issuer booked it, a day in Asia/Tokyo.
         *
         * @param value the value
         * @return this
         */
        public Builder postedDate(LocalDate value) {
            postedDate = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets where, as the issuer knows it: it may be cut, or come days later.
         *
         * @param value the value
         * @return this
         */
        public Builder merchant(String value) {
            merchant = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the amount in the merchant's own currency.
         *
         * @param value the value
         * @return this
         */
        public Builder foreign(ForeignAmount value) {
            foreign = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets how it is paid.
         *
         * @param value the value
         * @return this
         */
        public Builder paymentMethod(PaymentMethod value) {
            paymentMethod = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets which instalment this is.
         *
         * @param value the value
         * @return this
         */
        public Builder instalment(Instalment value) {
            instalment = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the whole price, when the line bills a part of it.
         *
         * @param value the value
         * @return this
         */
        public Builder purchaseAmount(Money value) {
            purchaseAmount = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets the same on rows of which the issuer knows that they belong to one purchase.
         *
         * @param value the value
         * @return this
         */
        public Builder purchase(PurchaseId value) {
            purchase = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The result.
         *
         * @return an immutable object
         */
        public CardLine build() {
            return new CardLine(this);
        }
    }
}
