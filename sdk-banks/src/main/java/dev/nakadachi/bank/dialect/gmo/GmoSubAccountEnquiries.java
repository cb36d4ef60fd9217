package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.SubAccount;
import dev.nakadachi.bank.SubAccountBalance;
import dev.nakadachi.bank.SubAccountRole;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import java.util.List;
import java.util.Map;

/**
 * Enquiries on sub-accounts (つかいわけ口座), which stand beside the accounts of a person in the same answers (Swagger 1.1.12
 * for personal), for providers: pure functions.
 */
public final class GmoSubAccountEnquiries {

    private static final Map<String, SubAccountRole.Kind> ROLES =
            Map.of("1", SubAccountRole.Kind.PARENT, "2", SubAccountRole.Kind.CHILD);

    private GmoSubAccountEnquiries() {}

    /**
     * Reads the sub-accounts.
     *
     * @param answer to the enquiry for accounts
     * @return the sub-accounts in the bank's order, none where the bank sends no list
     * @throws dev.nakadachi.json.MalformedJsonException when something is missing or does not fit
     */
    public static List<SubAccount> accounts(ApiAnswer answer) {
        return answer.json(EnquiryShapes.ACCOUNTS::read).list("spAccounts").stream()
                .map(GmoSubAccountEnquiries::account)
                .toList();
    }

    /**
     * Reads what is in the sub-accounts.
     *
     * @param answer to the enquiry for balances
     * @return the balances in the bank's order, none where the bank sends no list
     * @throws dev.nakadachi.json.MalformedJsonException when something is missing or does not fit
     */
    public static List<SubAccountBalance> balances(ApiAnswer answer) {
        return answer.json(EnquiryShapes.BALANCES::read).list("spAccountBalances").stream()
                .map(GmoSubAccountEnquiries::balance)
                .toList();
    }

    private static SubAccount account(JsonFields from) {
        SubAccount.Builder account = SubAccount.builder(
                from.require("accountId", AccountId::new),
                from.require("spAccountTypeCode", code -> SubAccountRole.of(code, ROLES)));
        from.find("spAccountName", AccountName::new).ifPresent(account::name);
        from.find("spAccountBranchCode", BranchCode::new).ifPresent(account::branchCode);
        from.find("spAccountNumber", AccountNumber::new).ifPresent(account::number);
        return account.build();
    }

    private static SubAccountBalance balance(JsonFields from) {
        SubAccountBalance.Builder balance = SubAccountBalance.builder(from.require("accountId", AccountId::new));
        from.find("odBalance", GmoSubAccountEnquiries::yen).ifPresent(balance::ordinary);
        from.find("tdTotalBalance", GmoSubAccountEnquiries::yen).ifPresent(balance::timeDeposits);
        from.find("fodTotalBalanceYenEquivalent", GmoSubAccountEnquiries::yen).ifPresent(balance::foreignInYen);
        return balance.build();
    }

    private static Money yen(String digits) {
        return Money.parse(digits, CurrencyCode.JPY);
    }
}
