package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The balance of an account (残高). What a bank leaves out is empty. Prints type and currency, no amount. Immutable and
 * thread-safe.
 */
public final class Balance {

    private final AccountId account;
    private final AccountType type;
    private final Money amount;
    private final @Nullable Money withdrawable;
    private final @Nullable Money previousDay;
    private final @Nullable Money previousMonth;
    private final @Nullable OffsetDateTime asOf;
    private final @Nullable YenValue yenValue;
    private final @Nullable Money uncleared;
    private final @Nullable Money overdraftLimit;

    private Balance(Builder from) {
        this.account = from.account;
        this.type = from.type;
        this.amount = from.amount;
        this.withdrawable = from.withdrawable;
        this.previousDay = from.previousDay;
        this.previousMonth = from.previousMonth;
        this.asOf = from.asOf;
        this.yenValue = from.yenValue;
        this.uncleared = from.uncleared;
        this.overdraftLimit = from.overdraftLimit;
    }

    /**
     * Starts a balance with what every bank sends.
     *
     * @param account whose balance it is
     * @param type what the account is
     * @param amount the balance in the account's own currency
     * @return a builder, for providers
     */
    public static Builder builder(AccountId account, AccountType type, Money amount) {
        return new Builder(account, type, amount);
    }

    /**
     * Whose balance it is.
     *
     * @return the account
     */
    public AccountId account() {
        return account;
    }

    /**
     * What the account is.
     *
     * @return the type
     */
    public AccountType type() {
        return type;
    }

    /**
     * The balance.
     *
     * @return the amount in the account's own currency
     */
    public Money amount() {
        return amount;
    }

    /**
     * What can be withdrawn at once (支払可能残高).
     *
     * @return the amount, empty where the bank sends none
     */
    public Optional<Money> withdrawable() {
        return Optional.ofNullable(withdrawable);
    }

    /**
     * The balance at the end of the previous day (前日残高). Shortly after midnight it may still be that of the day before:
     * a bank shows the new one when its closing run has ended.
     *
     * @return the amount, empty where the bank sends none
     */
    public Optional<Money> previousDay() {
        return Optional.ofNullable(previousDay);
    }

    /**
     * The balance at the end of the previous month (前月末残高), with the same delay.
     *
     * @return the amount, empty where the bank sends none
     */
    public Optional<Money> previousMonth() {
        return Optional.ofNullable(previousMonth);
    }

    /**
     * When the bank looked.
     *
     * @return the bank's own date and time, empty where it sends none
     */
    public Optional<OffsetDateTime> asOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * What a balance in a foreign currency is worth in yen.
     *
     * @return the worth, empty for yen and where the bank sends none
     */
    public Optional<YenValue> yenValue() {
        return Optional.ofNullable(yenValue);
    }

    /**
     * The part that is in cheques and bills of other banks, not yet cleared (うち他店券).
     *
     * @return the amount, empty where the bank sends none
     */
    public Optional<Money> uncleared() {
        return Optional.ofNullable(uncleared);
    }

    /**
     * How far the account may be overdrawn (貸越極度額).
     *
     * @return the amount, empty where the bank sends none
     */
    public Optional<Money> overdraftLimit() {
        return Optional.ofNullable(overdraftLimit);
    }

    @Override
    public String toString() {
        return "Balance[" + type + " " + amount.currency() + "]";
    }

    /** Collects a balance. Not thread-safe. */
    public static final class Builder {

        private final AccountId account;
        private final AccountType type;
        private final Money amount;
        private @Nullable Money withdrawable;
        private @Nullable Money previousDay;
        private @Nullable Money previousMonth;
        private @Nullable OffsetDateTime asOf;
        private @Nullable YenValue yenValue;
        private @Nullable Money uncleared;
        private @Nullable Money overdraftLimit;

        private Builder(AccountId account, AccountType type, Money amount) {
            this.account = Objects.requireNonNull(account, "account");
            this.type = Objects.requireNonNull(type, "type");
            this.amount = Objects.requireNonNull(amount, "amount");
        }

        /**
         * Sets what can be withdrawn at once.
         *
         * @param value the amount
         * @return this
         */
        public Builder withdrawable(Money value) {
            withdrawable = value;
            return this;
        }

        /**
         * Sets the balance at the end of the previous day.
         *
         * @param value the amount
         * @return this
         */
        public Builder previousDay(Money value) {
            previousDay = value;
            return this;
        }

        /**
         * Sets the balance at the end of the previous month.
         *
         * @param value the amount
         * @return this
         */
        public Builder previousMonth(Money value) {
            previousMonth = value;
            return this;
        }

        /**
         * Sets when the bank looked.
         *
         * @param value the bank's own date and time
         * @return this
         */
        public Builder asOf(OffsetDateTime value) {
            asOf = value;
            return this;
        }

        /**
         * Sets the worth in yen.
         *
         * @param value the worth
         * @return this
         */
        public Builder yenValue(YenValue value) {
            yenValue = value;
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
         * Sets how far the account may be overdrawn.
         *
         * @param value the amount
         * @return this
         */
        public Builder overdraftLimit(Money value) {
            overdraftLimit = value;
            return this;
        }

        /**
         * The balance.
         *
         * @return an immutable balance
         */
        public Balance build() {
            return new Balance(this);
        }
    }
}
