package dev.nakadachi.bank;

import java.util.Objects;

/**
 * The account that pays, written out as the head of a Zengin file has it (依頼人口座), for banks that want it beside their
 * own reference. Prints the branch only. Immutable and thread-safe.
 */
public final class PayingAccount {

    private final BranchCode branch;
    private final PayeeAccountType type;
    private final AccountNumber number;

    /**
     * An account.
     *
     * @param branch its branch
     * @param type what it is
     * @param number its number
     */
    public PayingAccount(BranchCode branch, PayeeAccountType type, AccountNumber number) {
        this.branch = Objects.requireNonNull(branch, "branch");
        this.type = Objects.requireNonNull(type, "type");
        this.number = Objects.requireNonNull(number, "number");
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
