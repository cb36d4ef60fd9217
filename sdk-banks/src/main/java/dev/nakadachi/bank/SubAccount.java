package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of an account that its holder keeps apart (つかいわけ口座). What a bank leaves out is empty. Prints its role only.
 * Immutable and thread-safe.
 */
public final class SubAccount {

    private final AccountId id;
    private final SubAccountRole role;
    private final @Nullable AccountName name;
    private final @Nullable BranchCode branchCode;
    private final @Nullable AccountNumber number;

    private SubAccount(Builder from) {
        this.id = from.id;
        this.role = from.role;
        this.name = from.name;
        this.branchCode = from.branchCode;
        this.number = from.number;
    }

    /**
     * Starts a sub-account with what every bank sends.
     *
     * @param id the bank's own reference
     * @param role what it is
     * @return a builder, for providers
     */
    public static Builder builder(AccountId id, SubAccountRole role) {
        return new Builder(id, role);
    }

    /**
     * The bank's own reference, for {@link OwnTransferCommand}.
     *
     * @return the id
     */
    public AccountId id() {
        return id;
    }

    /**
     * What it is.
     *
     * @return the role
     */
    public SubAccountRole role() {
        return role;
    }

    /**
     * The name that its holder gave it.
     *
     * @return the name, empty where the bank sends none
     */
    public Optional<AccountName> name() {
        return Optional.ofNullable(name);
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

    @Override
    public String toString() {
        return "SubAccount[" + role + "]";
    }

    /** Collects a sub-account. Not thread-safe. */
    public static final class Builder {

        private final AccountId id;
        private final SubAccountRole role;
        private @Nullable AccountName name;
        private @Nullable BranchCode branchCode;
        private @Nullable AccountNumber number;

        private Builder(AccountId id, SubAccountRole role) {
            this.id = Objects.requireNonNull(id, "id");
            this.role = Objects.requireNonNull(role, "role");
        }

        /**
         * Sets the name.
         *
         * @param value the name that its holder gave it
         * @return this
         */
        public Builder name(AccountName value) {
            name = value;
            return this;
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
         * The sub-account.
         *
         * @return an immutable sub-account
         */
        public SubAccount build() {
            return new SubAccount(this);
        }
    }
}
