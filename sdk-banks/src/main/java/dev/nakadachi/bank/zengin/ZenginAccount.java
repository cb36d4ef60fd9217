package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.Payee;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account as the records of a file name it. Prints bank and branch. Immutable and thread-safe. */
public final class ZenginAccount {

    private final BankCode bank;
    private final BranchCode branch;
    private final DepositType type;
    private final AccountNumber number;
    private final @Nullable KanaName bankName;
    private final @Nullable KanaName branchName;
    private final @Nullable KanaName holder;

    private ZenginAccount(Builder from) {
        this.bank = from.bank;
        this.branch = from.branch;
        this.type = from.type;
        this.number = from.number;
        this.bankName = from.bankName;
        this.branchName = from.branchName;
        this.holder = from.holder;
    }

    /**
     * Starts an account.
     *
     * @param bank its bank
     * @param branch its branch
     * @param type what it is
     * @param number its number
     * @return a builder
     */
    public static Builder builder(BankCode bank, BranchCode branch, DepositType type, AccountNumber number) {
        return new Builder(bank, branch, type, number);
    }

    /**
     * The account of a payee.
     *
     * @param payee the payee
     * @return the account, with its holder and without the names of bank and branch
     */
    public static ZenginAccount of(Payee payee) {
        return builder(payee.bank(), payee.branch(), DepositType.of(payee.type()), payee.number())
                .holder(payee.name())
                .build();
    }

    /**
     * Its bank.
     *
     * @return the bank
     */
    public BankCode bank() {
        return bank;
    }

    /**
     * Its branch.
     *
     * @return the branch
     */
    public BranchCode branch() {
        return branch;
    }

    /**
     * What it is.
     *
     * @return the type
     */
    public DepositType type() {
        return type;
    }

    /**
     * Its number.
     *
     * @return the number
     */
    public AccountNumber number() {
        return number;
    }

    /**
     * The name of its bank.
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> bankName() {
        return Optional.ofNullable(bankName);
    }

    /**
     * The name of its branch.
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> branchName() {
        return Optional.ofNullable(branchName);
    }

    /**
     * Its holder: payee, depositor or remitter.
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> holder() {
        return Optional.ofNullable(holder);
    }

    @Override
    public String toString() {
        return "ZenginAccount[" + bank + "-" + branch + "]";
    }

    /** Collects an account. Not thread-safe. */
    public static final class Builder {

        private final BankCode bank;
        private final BranchCode branch;
        private final DepositType type;
        private final AccountNumber number;
        private @Nullable KanaName bankName;
        private @Nullable KanaName branchName;
        private @Nullable KanaName holder;

        private Builder(BankCode bank, BranchCode branch, DepositType type, AccountNumber number) {
            this.bank = Objects.requireNonNull(bank, "bank");
            this.branch = Objects.requireNonNull(branch, "branch");
            this.type = Objects.requireNonNull(type, "type");
            this.number = Objects.requireNonNull(number, "number");
        }

        /**
         * Sets the name of the bank.
         *
         * @param value the name, 15 bytes at most
         * @return this
         */
        public Builder bankName(KanaName value) {
            bankName = value;
            return this;
        }

        /**
         * Sets the name of the branch.
         *
         * @param value the name, 15 bytes at most
         * @return this
         */
        public Builder branchName(KanaName value) {
            branchName = value;
            return this;
        }

        /**
         * Sets the holder.
         *
         * @param value the name, as many bytes as the field of its format has
         * @return this
         */
        public Builder holder(KanaName value) {
            holder = value;
            return this;
        }

        /**
         * The account.
         *
         * @return an immutable account
         */
        public ZenginAccount build() {
            return new ZenginAccount(this);
        }
    }
}
