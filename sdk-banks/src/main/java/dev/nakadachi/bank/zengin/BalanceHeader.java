package dev.nakadachi.bank.zengin;

import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.KanaName;
import java.time.LocalDate;
import java.util.Optional;

/** The header of notices of balances (残高通知). Prints the day. Immutable and thread-safe. */
public final class BalanceHeader {

    private final Values values;

    private BalanceHeader(Values values) {
        this.values = values;
    }

    static BalanceHeader from(Values values) {
        return new BalanceHeader(values);
    }

    /**
     * When the file was made (作成日).
     *
     * @return the day
     */
    public LocalDate created() {
        return values.get(BalanceFields.CREATED);
    }

    /**
     * What kind of notice it is (通知区分); the codes are not public.
     *
     * @return the code, empty where the field is blank
     */
    public Optional<String> noticeKind() {
        return values.find(BalanceFields.KIND);
    }

    /**
     * The number of the company that is told (会社コード).
     *
     * @return the number, empty where the field is blank
     */
    public Optional<ReferenceCode> companyCode() {
        return values.find(BalanceFields.COMPANY);
    }

    /**
     * The company that is told (会社名).
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> company() {
        return values.find(BalanceFields.COMPANY_NAME);
    }

    /**
     * The bank.
     *
     * @return the bank
     */
    public BankCode bank() {
        return values.get(BalanceFields.BANK);
    }

    /**
     * The name of the bank.
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> bankName() {
        return values.find(BalanceFields.BANK_NAME);
    }

    /**
     * The branch.
     *
     * @return the branch
     */
    public BranchCode branch() {
        return values.get(BalanceFields.BRANCH);
    }

    /**
     * The name of the branch.
     *
     * @return the name, empty where the field is blank
     */
    public Optional<KanaName> branchName() {
        return values.find(BalanceFields.BRANCH_NAME);
    }

    @Override
    public String toString() {
        return "BalanceHeader[" + created() + "]";
    }
}
