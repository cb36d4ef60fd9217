package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.json.JsonShape;

/** The answers in the bank's own spelling (Swagger 1.1.12). Members that nobody reads are listed: they are known. */
final class EnquiryShapes {

    private static final JsonShape ACCOUNT = JsonShape.of("accounts[]", """
            accountId branchCode branchName accountTypeCode accountTypeName accountNumber primaryAccountCode
            primaryAccountCodeName accountName accountNameKana currencyCode currencyName transferLimitAmount""");
    private static final JsonShape BALANCE = JsonShape.of("balances[]", """
            accountId accountTypeCode accountTypeName balance baseDate baseTime withdrawableAmount previousDayBalance
            previousMonthBalance currencyCode currencyName fcyTotalBalance ttb baseRateDate baseRateTime yenEquivalent""");
    private static final JsonShape LINE = JsonShape.of("transactions[]", """
            transactionDate valueDate transactionType amount remarks balance itemKey""");
    private static final JsonShape ENVELOPE = JsonShape.of("$", """
            accountId currencyCode currencyName dateFrom dateTo baseDate baseTime hasNext nextItemKey count""");

    private static final JsonShape SUB_ACCOUNT = JsonShape.of("spAccounts[]", """
            accountId spAccountTypeCode spAccountTypeCodeName spAccountName spAccountBranchCode spAccountBranchName
            spAccountNumber""");
    private static final JsonShape SUB_BALANCE = JsonShape.of("spAccountBalances[]", """
            accountId odBalance tdTotalBalance fodTotalBalanceYenEquivalent""")
            .withList("spAccountFcyBalances", JsonShape.of("spAccountFcyBalances[]", """
            currencyCode currencyName fcyTotalBalance ttb baseRateDate baseRateTime yenEquivalent"""));
    private static final JsonShape ARRIVAL = JsonShape.of("paymentArrivals[]", """
            transactionDate valueDate transactionType amount remarks applicantName paymentBankName paymentBranchName
            ediInfo itemKey""");

    static final JsonShape ACCOUNTS = ENVELOPE.withList("accounts", ACCOUNT).withList("spAccounts", SUB_ACCOUNT);
    static final JsonShape BALANCES = ENVELOPE.withList("balances", BALANCE).withList("spAccountBalances", SUB_BALANCE);
    static final JsonShape ARRIVALS = ENVELOPE.withList("paymentArrivals", ARRIVAL);
    static final JsonShape TRANSACTIONS = ENVELOPE.withList("transactions", LINE);

    private EnquiryShapes() {}
}
