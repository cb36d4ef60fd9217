package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The header of a statement (入出金取引明細): whose account, for which days, what stood on it before. Prints the days.
 * Immutable and thread-safe.
 */
public final class StatementHeader {

    private final Values values;

    private StatementHeader(Values values) {
        this.values = values;
    }

    static StatementHeader from(Values values) {
        return new StatementHeader(values);
    }

    /**
     * When the file was made (作成日).
     *
     * @return the day
     */
    public LocalDate created() {
        return values.get(StatementFields.CREATED);
    }

    /**
     * The first day of the lines (勘定日自).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> from() {
        return values.find(StatementFields.FROM);
    }

    /**
     * The last day of the lines (勘定日至).
     *
     * @return the day, empty where the field is blank
     */
    public Optional<LocalDate> to() {
        return values.find(StatementFields.TO);
    }

    /**
     * The bank of the account.
     *
     * @return the bank
     */
    public BankCode bank() {
        return values.get(StatementFields.BANK);
    }

    /**
     * The name of the bank.
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> bankName() {
        return values.find(StatementFields.BANK_NAME);
    }

    /**
     * The branch of the account.
     *
     * @return the branch
     */
    public BranchCode branch() {
        return values.get(StatementFields.BRANCH);
    }

    /**
     * The name of the branch.
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> branchName() {
        return values.find(StatementFields.BRANCH_NAME);
    }

    /**
     * What the account is.
     *
     * @return the type; it decides what the lines have
     */
    public DepositType type() {
        return values.get(StatementFields.TYPE);
    }

    /**
     * The number of the account.
     *
     * @return ten digits
     */
    public AccountDigits number() {
        return values.get(StatementFields.NUMBER);
    }

    /**
     * The holder of the account (口座名).
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> holder() {
        return values.find(StatementFields.HOLDER);
    }

    /**
     * Whether there is a passbook or a certificate (通帳・証書区分), as the bank writes it; the codes are not public.
     *
     * @return the code, empty where the field is blank
     */
    public Optional<String> passbookKind() {
        return values.find(StatementFields.PASSBOOK);
    }

    /**
     * What stood on the account before the first line (取引前残高).
     *
     * @return the balance, negative when overdrawn; empty where the sign is none that is known
     */
    public Optional<Money> balanceBefore() {
        return StatementFields.balance(values, StatementFields.SIGN_BEFORE, StatementFields.BEFORE);
    }

    @Override
    public String toString() {
        return "StatementHeader[" + created() + "]";
    }
}
