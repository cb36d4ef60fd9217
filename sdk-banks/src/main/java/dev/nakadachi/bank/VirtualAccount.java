package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that takes money for an account, so that a payer is known by it (振込入金口座). Prints its id only. Immutable and
 * thread-safe.
 */
public final class VirtualAccount {

    private final VirtualAccountId id;
    private final BranchCode branch;
    private final AccountNumber number;
    private final VirtualAccountType type;
    private final @Nullable String holder;
    private final @Nullable AccountId account;
    private final @Nullable VirtualAccountState state;
    private final @Nullable OffsetDateTime issuedAt;
    private final @Nullable OffsetDateTime expiresAt;
    private final @Nullable LocalDate latestDepositDate;
    private final @Nullable Money latestDepositAmount;

    private VirtualAccount(Builder from) {
        this.id = from.id;
        this.branch = from.branch;
        this.number = from.number;
        this.type = from.type;
        this.holder = from.holder;
        this.account = from.account;
        this.state = from.state;
        this.issuedAt = from.issuedAt;
        this.expiresAt = from.expiresAt;
        this.latestDepositDate = from.latestDepositDate;
        this.latestDepositAmount = from.latestDepositAmount;
    }

    /**
     * Starts a virtual account with what every bank sends.
     *
     * @param id the bank's own reference
     * @param branch its branch
     * @param number its number
     * @param type how long it lives
     * @return a builder, for providers
     */
    public static Builder builder(
            VirtualAccountId id, BranchCode branch, AccountNumber number, VirtualAccountType type) {
        return new Builder(id, branch, number, type);
    }

    /**
     * The bank's own reference to it.
     *
     * @return its id
     */
    public VirtualAccountId id() {
        return id;
    }

    /**
     * Its branch, to which somebody pays (支店コード).
     *
     * @return the code
     */
    public BranchCode branch() {
        return branch;
    }

    /**
     * Its number, to which somebody pays (口座番号).
     *
     * @return the number
     */
    public AccountNumber number() {
        return number;
    }

    /**
     * How long it lives.
     *
     * @return the type
     */
    public VirtualAccountType type() {
        return type;
    }

    /**
     * Under which name it takes money, in kana (口座名義カナ): payers write it beside the number.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<String> holder() {
        return Optional.ofNullable(holder);
    }

    /**
     * The account behind it (入金口座).
     *
     * @return the account, empty where the bank sends none
     */
    public Optional<AccountId> account() {
        return Optional.ofNullable(account);
    }

    /**
     * Whether it takes money.
     *
     * @return the state, empty where the bank sends none
     */
    public Optional<VirtualAccountState> state() {
        return Optional.ofNullable(state);
    }

    /**
     * When it was issued (発行日時).
     *
     * @return the time with its offset, empty where the bank sends none
     */
    public Optional<OffsetDateTime> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    /**
     * Until when it takes money (有効期限日時).
     *
     * @return the time with its offset, empty where the bank sends none
     */
    public Optional<OffsetDateTime> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /**
     * The day of the last deposit (最終入金日).
     *
     * @return a day in Asia/Tokyo, empty where the bank sends none
     */
    public Optional<LocalDate> latestDepositDate() {
        return Optional.ofNullable(latestDepositDate);
    }

    /**
     * The last deposit (最終入金金額).
     *
     * @return the amount, empty where the bank sends none
     */
    public Optional<Money> latestDepositAmount() {
        return Optional.ofNullable(latestDepositAmount);
    }

    @Override
    public String toString() {
        return "VirtualAccount[" + id + "]";
    }

    /** Collects a virtual account. Not thread-safe. */
    public static final class Builder {

        private final VirtualAccountId id;
        private final BranchCode branch;
        private final AccountNumber number;
        private final VirtualAccountType type;
        private @Nullable String holder;
        private @Nullable AccountId account;
        private @Nullable VirtualAccountState state;
        private @Nullable OffsetDateTime issuedAt;
        private @Nullable OffsetDateTime expiresAt;
        private @Nullable LocalDate latestDepositDate;
        private @Nullable Money latestDepositAmount;

        private Builder(VirtualAccountId id, BranchCode branch, AccountNumber number, VirtualAccountType type) {
            this.id = Objects.requireNonNull(id, "id");
            this.branch = Objects.requireNonNull(branch, "branch");
            this.number = Objects.requireNonNull(number, "number");
            this.type = Objects.requireNonNull(type, "type");
        }

        /**
         * Sets: under which name it takes money, in kana (口座名義カナ).
         *
         * @param value the name
         * @return this
         */
        public Builder holder(String value) {
            holder = value;
            return this;
        }

        /**
         * Sets: the account behind it (入金口座).
         *
         * @param value the account
         * @return this
         */
        public Builder account(AccountId value) {
            account = value;
            return this;
        }

        /**
         * Sets: whether it takes money.
         *
         * @param value the state
         * @return this
         */
        public Builder state(VirtualAccountState value) {
            state = value;
            return this;
        }

        /**
         * Sets: when it was issued (発行日時).
         *
         * @param value the time with its offset
         * @return this
         */
        public Builder issuedAt(OffsetDateTime value) {
            issuedAt = value;
            return this;
        }

        /**
         * Sets: until when it takes money (有効期限日時).
         *
         * @param value the time with its offset
         * @return this
         */
        public Builder expiresAt(OffsetDateTime value) {
            expiresAt = value;
            return this;
        }

        /**
         * Sets: the day of the last deposit (最終入金日).
         *
         * @param value a day in Asia/Tokyo
         * @return this
         */
        public Builder latestDepositDate(LocalDate value) {
            latestDepositDate = value;
            return this;
        }

        /**
         * Sets: the last deposit (最終入金金額).
         *
         * @param value the amount
         * @return this
         */
        public Builder latestDepositAmount(Money value) {
            latestDepositAmount = value;
            return this;
        }

        /**
         * The virtual account.
         *
         * @return an immutable virtual account
         */
        public VirtualAccount build() {
            return new VirtualAccount(this);
        }
    }
}
