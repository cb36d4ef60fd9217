package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import java.util.Objects;

/**
 * The account that pays, written out as the head of a Zengin file has it (依頼人口座), for banks that debit what is written
 * there. It belongs to the bank's own reference, so that a command cannot name one account and debit another: take it
 * from {@link RemittingAccount#paying}, where the bank itself said both. Prints the branch only. Immutable and
 * thread-safe.
 */
public final class PayingAccount {

    private final AccountId id;
    private final BranchCode branch;
    private final PayeeAccountType type;
    private final AccountNumber number;

    /**
     * An account.
     *
     * @param id the bank's own reference to the same account
     * @param branch its branch
     * @param type what it is
     * @param number its number
     */
    public PayingAccount(AccountId id, BranchCode branch, PayeeAccountType type, AccountNumber number) {
        this.id = Objects.requireNonNull(id, "id");
        this.branch = Objects.requireNonNull(branch, "branch");
        this.type = Objects.requireNonNull(type, "type");
        this.number = Objects.requireNonNull(number, "number");
    }

    /**
     * The bank's own reference to it.
     *
     * @return the id, which a transfer names
     */
    public AccountId id() {
        return id;
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
    public PayeeAccountType type() {
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

    @Override
    public String toString() {
        return "PayingAccount[" + branch + "]";
    }
}
