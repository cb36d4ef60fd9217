package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account (口座) as its bank lists it. What a bank leaves out is empty. Prints type and currency only. Immutable and
 * thread-safe.
 */
public final class Account {

    private final AccountId id;
    private final AccountType type;
    private final CurrencyCode currency;
    private final @Nullable BranchCode branchCode;
    private final @Nullable AccountNumber number;
    private final @Nullable AccountName holder;
    private final @Nullable KanaName holderKana;
    private final @Nullable Money transferLimit;

    private Account(Builder from) {
        this.id = from.id;
        this.type = from.type;
        this.currency = from.currency;
        this.branchCode = from.branchCode;
        this.number = from.number;
        this.holder = from.holder;
        this.holderKana = from.holderKana;
        this.transferLimit = from.transferLimit;
    }

    /**
     * Starts an account with what every bank sends.
     *
     * @param id the bank's own reference
     * @param type what it is
     * @param currency what it is kept in
     * @return a builder, for providers
     */
    public static Builder builder(AccountId id, AccountType type, CurrencyCode currency) {
        return new Builder(id, type, currency);
    }

    /**
     * The bank's own reference, for further calls.
     *
     * @return the id
     */
    public AccountId id() {
        return id;
    }

    /**
     * What it is.
     *
     * @return the type
     */
    public AccountType type() {
        return type;
    }

    /**
     * What it is kept in.
     *
     * @return the currency
     */
    public CurrencyCode currency() {
        return currency;
    }

    /**
     * The branch.
     *
     * @return the code, empty where the bank sends none
     */
    public Optional<BranchCode> branchCode() {
        return Optional.ofNullable(branchCode);
    }

    /**
     * The number.
     *
     * @return the number, empty where the bank sends none
     */
    public Optional<AccountNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * The holder.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<AccountName> holder() {
        return Optional.ofNullable(holder);
    }

    /**
     * The holder in kana.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<KanaName> holderKana() {
        return Optional.ofNullable(holderKana);
    }

    /**
     * The most that may be transferred, as the user has set it at the bank.
     *
     * @return the limit, empty where the bank sends none
     */
    public Optional<Money> transferLimit() {
        return Optional.ofNullable(transferLimit);
    }

    @Override
    public String toString() {
        return "Account[" + type + " " + currency + "]";
    }

    /** Collects an account. Not thread-safe. */
    public static final class Builder {

        private final AccountId id;
        private final AccountType type;
        private final CurrencyCode currency;
        private @Nullable BranchCode branchCode;
        private @Nullable AccountNumber number;
        private @Nullable AccountName holder;
        private @Nullable KanaName holderKana;
        private @Nullable Money transferLimit;

        private Builder(AccountId id, AccountType type, CurrencyCode currency) {
            this.id = Objects.requireNonNull(id, "id");
            this.type = Objects.requireNonNull(type, "type");
            this.currency = Objects.requireNonNull(currency, "currency");
        }

        /**
         * Sets the branch.
         *
         * @param value the code
         * @return this
         */
        public Builder branchCode(BranchCode value) {
            branchCode = value;
            return this;
        }

        /**
         * Sets the number.
         *
         * @param value the number
         * @return this
         */
        public Builder number(AccountNumber value) {
            number = value;
            return this;
        }

        /**
         * Sets the holder.
         *
         * @param value the name
         * @return this
         */
        public Builder holder(AccountName value) {
            holder = value;
            return this;
        }

        /**
         * Sets the holder in kana.
         *
         * @param value the name
         * @return this
         */
        public Builder holderKana(KanaName value) {
            holderKana = value;
            return this;
        }

        /**
         * Sets the most that may be transferred.
         *
         * @param value the limit
         * @return this
         */
        public Builder transferLimit(Money value) {
            transferLimit = value;
            return this;
        }

        /**
         * The account.
         *
         * @return an immutable account
         */
        public Account build() {
            return new Account(this);
        }
    }
}
