package dev.nakadachi.bank.dialect.house;

import dev.nakadachi.json.JsonShape;

/** The answers in the spelling of {@code docs/house-api.md} 1.0.0. */
final class Wire {

    private static final JsonShape ACCOUNT = JsonShape.of("accounts[]", """
            accountId type currency branchCode accountNumber holder holderKana""");
    static final JsonShape BALANCE = JsonShape.of("balances[]", """
            accountId type currency currentBalance baseDate baseTime withdrawable uncleared overdraftLimit
            previousDayBalance previousMonthBalance""");
    private static final JsonShape LINE = JsonShape.of("transactions[]", """
            lineId transactionDate valueDate kind state amount balance remarks category uncleared""");
    private static final JsonShape NOTICE = JsonShape.of("depositNotices[]", """
            lineId transactionDate valueDate amount remitter bankName branchName ediInfo remarks""");
    private static final JsonShape ENVELOPE = JsonShape.of("$", "accountId currency nextCursor");

    static final JsonShape ACCOUNTS = ENVELOPE.withList("accounts", ACCOUNT);
    static final JsonShape BALANCES = ENVELOPE.withList("balances", BALANCE);
    static final JsonShape TRANSACTIONS = ENVELOPE.withList("transactions", LINE);
    static final JsonShape NOTICES = ENVELOPE.withList("depositNotices", NOTICE);

    private Wire() {}
}
