package dev.nakadachi.bank.gmoaozora;

import dev.nakadachi.json.JsonShape;

/** The answers in the bank's own spelling (Swagger 1.1.12). Members that nobody reads are listed: they are known. */
final class Wire {

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

    static final JsonShape ACCOUNTS = ENVELOPE.withList("accounts", ACCOUNT);
    static final JsonShape BALANCES = ENVELOPE.withList("balances", BALANCE);
    static final JsonShape TRANSACTIONS = ENVELOPE.withList("transactions", LINE);

    private Wire() {}
}
