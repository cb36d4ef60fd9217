package dev.nakadachi.card;

import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a card (ご利用明細) without its lines. Days are those of Asia/Tokyo. Prints period and state only.
 * Immutable and thread-safe.
 */
public final class Statement {

    private final StatementId id;
    private final LocalDate from;
    private final LocalDate to;
    private final StatementState state;
    private final @Nullable LocalDate closingDate;
    private final @Nullable LocalDate paymentDate;
    private final @Nullable Money billedAmount;
    private final @Nullable OffsetDateTime updatedAt;

    private Statement(Builder from) {
        this.id = from.id;
        this.from = from.from;
        this.to = from.to;
        this.state = from.state;
        this.closingDate = from.closingDate;
        this.paymentDate = from.paymentDate;
        this.billedAmount = from.billedAmount;
        this.updatedAt = from.updatedAt;
    }

    /**
     * Starts a statement with what every issuer sends.
     *
     * @param id how the issuer refers to it
     * @param from the first day of the period
     * @param to the last day of the period, included
     * @param state how far it is
     * @return a builder, for providers
     */
    public static Builder builder(StatementId id, LocalDate from, LocalDate to, StatementState state) {
        return new Builder(id, from, to, state);
    }

    /**
     * How the issuer refers to it.
     *
     * @return the value
     */
    public StatementId id() {
        return id;
    }

    /**
     * The first day of the period.
     *
     * @return the value
     */
    public LocalDate from() {
        return from;
    }

    /**
     * The last day of the period, included.
     *
     * @return the value
     */
    public LocalDate to() {
        return to;
    }

    /**
     * How far it is.
     *
     * @return the value
     */
    public StatementState state() {
        return state;
    }

    /**
     * When the issuer draws the line (締め日).
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<LocalDate> closingDate() {
        return Optional.ofNullable(closingDate);
    }

    /**
     * When the amount is debited (支払日).
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<LocalDate> paymentDate() {
        return Optional.ofNullable(paymentDate);
    }

    /**
     * What is debited (請求額), of an open statement what would be debited now; negative in the member's favour. It need
     * not be the sum of the lines.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<Money> billedAmount() {
        return Optional.ofNullable(billedAmount);
    }

    /**
     * When the issuer computed this.
     *
     * @return the value, empty where the issuer sends none
     */
    public Optional<OffsetDateTime> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    @Override
    public String toString() {
        return "Statement[" + from + " to " + to + " " + state + "]";
    }

    /** Collects the parts. Not thread-safe. */
    public static final class Builder {

        private final StatementId id;
        private final LocalDate from;
        private final LocalDate to;
        private final StatementState state;
        private @Nullable LocalDate closingDate;
        private @Nullable LocalDate paymentDate;
        private @Nullable Money billedAmount;
        private @Nullable OffsetDateTime updatedAt;

        private Builder(StatementId id, LocalDate from, LocalDate to, StatementState state) {
            this.id = Objects.requireNonNull(id, "id");
            this.from = Objects.requireNonNull(from, "from");
            this.to = Objects.requireNonNull(to, "to");
            this.state = Objects.requireNonNull(state, "state");
        }

        /**
         * Sets when the issuer draws the line (締め日).
         *
         * @param value the value
         * @return this
         */
        public Builder closingDate(LocalDate value) {
            closingDate = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets when the amount is debited (支払日).
         *
         * @param value the value
         * @return this
         */
        public Builder paymentDate(LocalDate value) {
            paymentDate = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets what is debited (請求額), of an open statement what would be debited now; negative in the member's favour.
         * It need not be the sum of the lines.
         *
         * @param value the value
         * @return this
         */
        public Builder billedAmount(Money value) {
            billedAmount = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets when the issuer computed this.
         *
         * @param value the value
         * @return this
         */
        public Builder updatedAt(OffsetDateTime value) {
            updatedAt = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The result.
         *
         * @return an immutable object
         */
        public Statement build() {
            return new Statement(this);
        }
    }
}
