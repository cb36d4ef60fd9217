package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money that came into a virtual account (振込入金口座の入金明細). Account and key together name it: a pushed notice and a listed
 * line with the same two are the same money. Prints its date only. Immutable and thread-safe.
 */
public final class VirtualDeposit {

    private final AccountId account;
    private final VirtualAccountId virtualAccount;
    private final LineKey key;
    private final LocalDate date;
    private final Money amount;
    private final @Nullable LocalDate valueDate;
    private final @Nullable String remitter;
    private final @Nullable String bankName;
    private final @Nullable String branchName;
    private final @Nullable String remarks;

    private VirtualDeposit(Builder from) {
        this.account = from.account;
        this.virtualAccount = from.virtualAccount;
        this.key = from.key;
        this.date = from.date;
        this.amount = from.amount;
        this.valueDate = from.valueDate;
        this.remitter = from.remitter;
        this.bankName = from.bankName;
        this.branchName = from.branchName;
        this.remarks = from.remarks;
    }

    /**
     * Starts a deposit with what every bank sends.
     *
     * @param account the account behind the virtual one (入金口座)
     * @param virtualAccount the virtual account
     * @param key the bank's own key of the line, unique within the account behind
     * @param date when it came, a day in Asia/Tokyo
     * @param amount how much
     * @return a builder, for providers
     */
    public static Builder builder(
            AccountId account, VirtualAccountId virtualAccount, LineKey key, LocalDate date, Money amount) {
        return new Builder(account, virtualAccount, key, date, amount);
    }

    /**
     * The account behind the virtual one.
     *
     * @return the account
     */
    public AccountId account() {
        return account;
    }

    /**
     * The virtual account.
     *
     * @return its id
     */
    public VirtualAccountId virtualAccount() {
        return virtualAccount;
    }

    /**
     * The bank's own key of the line.
     *
     * @return the key, unique within {@link #account()}
     */
    public LineKey key() {
        return key;
    }

    /**
     * When it came (取引日).
     *
     * @return a day in Asia/Tokyo
     */
    public LocalDate date() {
        return date;
    }

    /**
     * How much.
     *
     * @return the amount
     */
    public Money amount() {
        return amount;
    }

    /**
     * From when it counts (起算日).
     *
     * @return a day in Asia/Tokyo, empty where the bank sends none
     */
    public Optional<LocalDate> valueDate() {
        return Optional.ofNullable(valueDate);
    }

    /**
     * Who paid, in kana as the bank sends it (振込依頼人名).
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<String> remitter() {
        return Optional.ofNullable(remitter);
    }

    /**
     * From which bank it came, in kana.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<String> bankName() {
        return Optional.ofNullable(bankName);
    }

    /**
     * From which branch it came, in kana.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<String> branchName() {
        return Optional.ofNullable(branchName);
    }

    /**
     * What the bank writes beside it (摘要).
     *
     * @return the text, empty where the bank sends none
     */
    public Optional<String> remarks() {
        return Optional.ofNullable(remarks);
    }

    @Override
    public String toString() {
        return "VirtualDeposit[" + date + "]";
    }

    /** Collects a deposit. Not thread-safe. */
    public static final class Builder {

        private final AccountId account;
        private final VirtualAccountId virtualAccount;
        private final LineKey key;
        private final LocalDate date;
        private final Money amount;
        private @Nullable LocalDate valueDate;
        private @Nullable String remitter;
        private @Nullable String bankName;
        private @Nullable String branchName;
        private @Nullable String remarks;

        private Builder(AccountId account, VirtualAccountId virtualAccount, LineKey key, LocalDate date, Money amount) {
            this.account = Objects.requireNonNull(account, "account");
            this.virtualAccount = Objects.requireNonNull(virtualAccount, "virtualAccount");
            this.key = Objects.requireNonNull(key, "key");
            this.date = Objects.requireNonNull(date, "date");
            this.amount = Objects.requireNonNull(amount, "amount");
        }

        /**
         * Sets: from when it counts (起算日).
         *
         * @param value a day in Asia/Tokyo
         * @return this
         */
        public Builder valueDate(LocalDate value) {
            valueDate = value;
            return this;
        }

        /**
         * Sets: who paid, in kana as the bank sends it (振込依頼人名).
         *
         * @param value the name
         * @return this
         */
        public Builder remitter(String value) {
            remitter = value;
            return this;
        }

        /**
         * Sets: from which bank it came, in kana.
         *
         * @param value the name
         * @return this
         */
        public Builder bankName(String value) {
            bankName = value;
            return this;
        }

        /**
         * Sets: from which branch it came, in kana.
         *
         * @param value the name
         * @return this
         */
        public Builder branchName(String value) {
            branchName = value;
            return this;
        }

        /**
         * Sets: what the bank writes beside it (摘要).
         *
         * @param value the text
         * @return this
         */
        public Builder remarks(String value) {
            remarks = value;
            return this;
        }

        /**
         * The deposit.
         *
         * @return an immutable deposit
         */
        public VirtualDeposit build() {
            return new VirtualDeposit(this);
        }
    }
}
