package dev.nakadachi.bank;

import dev.nakadachi.id.PayeeReference;
import java.util.Objects;

/** Who is paid (受取人): an account and the name of its holder. Printed are bank and branch. Immutable and thread-safe. */
public final class Payee {

    private final BankCode bank;
    private final BranchCode branch;
    private final PayeeAccountType type;
    private final AccountNumber number;
    private final KanaName name;

    /**
     * A payee.
     *
     * @param bank the bank
     * @param branch its branch
     * @param type the type of the account
     * @param number the account
     * @param name the holder in kana; banks compare it with their own and may refuse or return the money when it
     *     differs
     */
    public Payee(BankCode bank, BranchCode branch, PayeeAccountType type, AccountNumber number, KanaName name) {
        this.bank = Objects.requireNonNull(bank, "bank");
        this.branch = Objects.requireNonNull(branch, "branch");
        this.type = Objects.requireNonNull(type, "type");
        this.number = Objects.requireNonNull(number, "number");
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * The bank.
     *
     * @return the bank
     */
    public BankCode bank() {
        return bank;
    }

    /**
     * The branch.
     *
     * @return the branch
     */
    public BranchCode branch() {
        return branch;
    }

    /**
     * The type of the account.
     *
     * @return the type
     */
    public PayeeAccountType type() {
        return type;
    }

    /**
     * The account.
     *
     * @return the number
     */
    public AccountNumber number() {
        return number;
    }

    /**
     * The holder.
     *
     * @return the name in kana
     */
    public KanaName name() {
        return name;
    }

    /**
     * The payee's account in one fixed form, for lists of payees and keyed digests: bank, branch, type and number. The
     * name is not part of it, because banks convert names.
     *
     * @return such as {@code 0001-101-ORDINARY-1234567}; it identifies a person: keep it out of logs
     */
    public PayeeReference reference() {
        return new PayeeReference(bank.value() + "-" + branch.value() + "-" + type + "-" + number.value());
    }

    @Override
    public String toString() {
        return "Payee[" + bank + "-" + branch + "]";
    }
}
