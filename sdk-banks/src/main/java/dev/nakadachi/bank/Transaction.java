package dev.nakadachi.bank;

import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of an account's history (入出金明細). What a bank leaves out is empty. Prints date and direction only: remarks hold
 * names. Immutable and thread-safe.
 */
public final class Transaction {

    private final LocalDate date;
    private final Direction direction;
    private final Money amount;
    private final @Nullable LocalDate valueDate;
    private final @Nullable String remarks;
    private final @Nullable Money balanceAfter;
    private final @Nullable LineKey key;
    private final LineState state;
    private final @Nullable Money uncleared;
    private final @Nullable String category;

    private Transaction(Builder from) {
        this.date = from.date;
        this.direction = from.direction;
        this.amount = from.amount;
        this.valueDate = from.valueDate;
        this.remarks = from.remarks;
        this.balanceAfter = from.balanceAfter;
        this.key = from.key;
        this.state = from.state;
        this.uncleared = from.uncleared;
        this.category = from.category;
    }

    /**
     * Starts a line with what every bank sends.
     *
     * @param date when it was booked
     * @param direction which way the money went
     * @param amount how much
     * @return a builder, for providers
     */
    public static Builder builder(LocalDate date, Direction direction, Money amount) {
        return new Builder(date, direction, amount);
    }

    /**
     * When it was booked (取引日).
     *
     * @return the day in Asia/Tokyo
     */
    public LocalDate date() {
        return date;
    }

    /**
     * From when it counts (起算日).
     *
     * @return the day in Asia/Tokyo, empty where the bank sends none
     */
    public Optional<LocalDate> valueDate() {
        return Optional.ofNullable(valueDate);
    }

    /**
     * Which way the money went.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * How much, as the bank wrote it: the direction holds the sign, and a negative amount is a correction.
     *
     * @return the amount; zero, with an unknown direction, where the bank shows a line without one
     */
    public Money amount() {
        return amount;
    }

    /**
     * What the line did to the balance: an amount out is negated.
     *
     * @return the change, empty when the direction is unknown or the line is not booked
     */
    public Optional<Money> change() {
        return state.kind() == LineState.Kind.BOOKED ? direction.signed(amount) : Optional.empty();
    }

    /**
     * What the line is about (摘要). It may hold a person's name.
     *
     * @return the text, empty where the bank sends none
     */
    public Optional<String> remarks() {
        return Optional.ofNullable(remarks);
    }

    /**
     * The balance after the line.
     *
     * @return the amount, empty where the bank sends none
     */
    public Optional<Money> balanceAfter() {
        return Optional.ofNullable(balanceAfter);
    }

    /**
     * The bank's own key of the line, to recognise it when it is read again.
     *
     * @return the key, empty where the bank sends none
     */
    public Optional<LineKey> key() {
        return Optional.ofNullable(key);
    }

    /**
     * Whether the line counts.
     *
     * @return the state, {@link LineState#BOOKED} where the bank shows booked lines only
     */
    public LineState state() {
        return state;
    }

    /**
     * The part of the amount that is in cheques and bills of other banks, not yet cleared (うち他店券).
     *
     * @return the amount, empty where the bank sends none
     */
    public Optional<Money> uncleared() {
        return Optional.ofNullable(uncleared);
    }

    /**
     * The bank's own words for the kind of the line (取引区分).
     *
     * @return the text, empty where the bank sends none
     */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    @Override
    public String toString() {
        return "Transaction[" + date + " " + direction + " " + amount.currency() + "]";
    }

    /** Collects a line. Not thread-safe. */
    public static final class Builder {

        private final LocalDate date;
        private final Direction direction;
        private final Money amount;
        private @Nullable LocalDate valueDate;
        private @Nullable String remarks;
        private @Nullable Money balanceAfter;
        private @Nullable LineKey key;
        private LineState state = LineState.BOOKED;
        private @Nullable Money uncleared;
        private @Nullable String category;

        private Builder(LocalDate date, Direction direction, Money amount) {
            this.date = Objects.requireNonNull(date, "date");
            this.direction = Objects.requireNonNull(direction, "direction");
            this.amount = Objects.requireNonNull(amount, "amount");
        }

        /**
         * Sets from when the line counts.
         *
         * @param value the day in Asia/Tokyo
         * @return this
         */
        public Builder valueDate(LocalDate value) {
            valueDate = value;
            return this;
        }

        /**
         * Sets what the line is about.
         *
         * @param value the bank's text
         * @return this
         */
        public Builder remarks(String value) {
            remarks = value;
            return this;
        }

        /**
         * Sets the balance after the line.
         *
         * @param value the amount
         * @return this
         */
        public Builder balanceAfter(Money value) {
            balanceAfter = value;
            return this;
        }

        /**
         * Sets the bank's own key.
         *
         * @param value the key
         * @return this
         */
        public Builder key(LineKey value) {
            key = value;
            return this;
        }

        /**
         * Sets whether the line counts.
         *
         * @param value the state
         * @return this
         */
        public Builder state(LineState value) {
            state = Objects.requireNonNull(value, "state");
            return this;
        }

        /**
         * Sets the part that is not yet cleared.
         *
         * @param value the amount
         * @return this
         */
        public Builder uncleared(Money value) {
            uncleared = value;
            return this;
        }

        /**
         * Sets the bank's own words for the kind of the line.
         *
         * @param value the text
         * @return this
         */
        public Builder category(String value) {
            category = value;
            return this;
        }

        /**
         * The line.
         *
         * @return an immutable line
         */
        public Transaction build() {
            return new Transaction(this);
        }
    }
}
