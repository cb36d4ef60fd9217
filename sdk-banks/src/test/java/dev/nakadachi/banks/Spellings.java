package dev.nakadachi.banks;

import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.BankCode;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.dialect.bizsol.BizSolCodes;
import dev.nakadachi.bank.dialect.bizsol.BizSolEnquiry;
import dev.nakadachi.bank.dialect.house.House;
import dev.nakadachi.bank.dialect.parasol.ParaSol;
import dev.nakadachi.bank.dialect.parasol.ParaSolItem;
import dev.nakadachi.bank.dialect.parasol.ParaSolNames;
import dev.nakadachi.bank.freee.CompanyId;
import dev.nakadachi.bank.freee.Freee;
import dev.nakadachi.bank.gmoaozora.GmoAozora;
import dev.nakadachi.bank.moneyforward.MoneyForward;
import dev.nakadachi.bank.mufgtrial.MufgTrial;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.id.InstitutionId;
import java.util.Map;

/**
 * One made-up account of branch 101, number 1234567: 250,000 yen came in on 1 April 2026, 48,210 went out on the 2nd,
 * 7,000 came in on the 10th, which leaves 1,208,790.
 */
final class Spellings {

    private Spellings() {}

    /** Facts 2: amounts, counts and flags as text, type 1 or 2, hasNext with a key; ISO dates. */
    static Spelling gmo() {
        String envelope = "\"accountId\":\"101011234567\",\"currencyCode\":\"JPY\",";
        return Spelling.of(
                        GmoAozora.corporate().at(GmoAozora.PRODUCTION).profile(),
                        "101011234567",
                        "{" + envelope + """
                "count":"2","hasNext":"true","nextItemKey":"7","transactions":[
                {"transactionDate":"2026-04-01","valueDate":"2026-04-01","transactionType":"1","amount":"250000",
                 "remarks":"振込 ｶ)ﾐﾎﾝ","balance":"1250000","itemKey":"5"},
                {"transactionDate":"2026-04-02","transactionType":"2","amount":"48210","remarks":"口座振替",
                 "balance":"1201790","itemKey":"6"}]}""",
                        "{" + envelope + """
                "count":"1","hasNext":false,"transactions":[
                {"transactionDate":"2026-04-10","transactionType":"1","amount":"7000","remarks":"振込 ﾐﾎﾝ ﾀﾛｳ",
                 "balance":"1208790","itemKey":"7"}]}""")
                .listing("""
                {"accounts":[{"accountId":"101011234567","branchCode":"101","accountNumber":"1234567",
                 "accountTypeCode":"01","currencyCode":"JPY"}]}""")
                .holding("""
                {"balances":[{"accountId":"101011234567","accountTypeCode":"01","balance":"1208790",
                 "currencyCode":"JPY"}]}""")
                .noticing("""
                {"accountId":"101011234567","hasNext":false,"paymentArrivals":[
                {"transactionDate":"2026-04-01","transactionType":"1","amount":"250000","applicantName":"ｶ)ﾐﾎﾝ"},
                {"transactionDate":"2026-04-10","transactionType":"1","amount":"7000","applicantName":"ﾐﾎﾝ ﾀﾛｳ"}]}""");
    }

    /** Facts 3.4: two columns of JSON numbers or text, days with slashes; the frame is the caller's. */
    static Spelling bizSol() {
        BizSol bank = BizSol.of(new BankCode("9999"))
                .withCodes(BizSolCodes.samples().withAccountType("01", AccountType.Kind.ORDINARY))
                .withAccounts(BizSolEnquiry.at("/accounts", "accounts"))
                .withBalances(BizSolEnquiry.at("/balances", "balances"))
                .withTransactions(BizSolEnquiry.at("/lines", "lines").withPages("next", "page"))
                .withDepositNotices(BizSolEnquiry.at("/notices", "notices"));
        return Spelling.of(
                        bank.profile(new InstitutionId("bizsol"), "暁銀行", ErrorTable.http())
                                .build(),
                        "1011234567001",
                        """
                {"account_id":"1011234567001","next":"k2","lines":[
                {"item_number":"001","transaction_date":"2026/04/01","deposit_amount":250000,"withdrawal_amount":0,
                 "balance":1250000,"abstract":"振込 ｶ)ﾐﾎﾝ"},
                {"item_number":"002","transaction_date":"2026/04/02","deposit_amount":"","withdrawal_amount":"48210",
                 "balance":"1201790","abstract":"口座振替"}]}""",
                        """
                {"lines":[
                {"item_number":"001","transaction_date":"20260410","deposit_amount":7000,"balance":1208790,
                 "abstract":"振込 ﾐﾎﾝ ﾀﾛｳ"}]}""")
                .listing("""
                {"accounts":[{"account_id":"1011234567001","branch_code":"101","account_number":"1234567",
                 "account_type":"01"}]}""")
                .holding("""
                {"balances":[{"account_id":"1011234567001","account_type":"01","current_balance":1208790}]}""")
                .noticing("""
                {"notices":[{"transaction_date":"2026-04-01","deposit_amount":250000},
                {"transaction_date":"2026-04-10","deposit_amount":"7000","withdrawal_amount":"0"}]}""");
    }

    /** Facts 4: one answer, a state beside each line; the names are the caller's. */
    static Spelling paraSol() {
        ParaSolNames names = ParaSolNames.none()
                .with(ParaSolItem.ACCOUNTS, "accts")
                .with(ParaSolItem.ACCOUNT_ID, "ref")
                .with(ParaSolItem.ACCOUNT_TYPE, "kind")
                .with(ParaSolItem.BRANCH_CODE, "branch")
                .with(ParaSolItem.ACCOUNT_NUMBER, "no")
                .with(ParaSolItem.BALANCE, "now")
                .with(ParaSolItem.LINES, "entries")
                .with(ParaSolItem.LINE_STATE, "state")
                .with(ParaSolItem.DATE, "day")
                .with(ParaSolItem.DIRECTION, "way")
                .with(ParaSolItem.AMOUNT, "amount")
                .with(ParaSolItem.BALANCE_AFTER, "after")
                .with(ParaSolItem.REMARKS, "words")
                .withAccountTypes(Map.of("A", AccountType.Kind.ORDINARY))
                .withDirections(Map.of("I", Direction.Kind.IN, "O", Direction.Kind.OUT))
                .withStates(Map.of("N", LineState.Kind.BOOKED))
                .withDates("uuuuMMdd");
        return Spelling.of(
                        ParaSol.standard()
                                .withNames(names)
                                .profile(new InstitutionId("parasol"), "見本銀行")
                                .build(),
                        "0158-1",
                        """
                {"has_next":false,"count":3,"entries":[
                {"state":"N","day":"20260401","way":"I","amount":"250000","after":1250000,"words":"振込 ｶ)ﾐﾎﾝ"},
                {"state":"N","day":"20260402","way":"O","amount":48210,"after":1201790,"words":"口座振替"},
                {"state":"N","day":"20260410","way":"I","amount":"7000","after":"1208790","words":"振込 ﾐﾎﾝ ﾀﾛｳ"}]}""")
                .listing("""
                {"accts":[{"ref":"0158-1","kind":"A","branch":"101","no":"1234567"}]}""")
                .holding("""
                {"ref":"0158-1","kind":"A","now":"1208790"}""");
    }

    /** Facts 5.3: JSON numbers, nextFlag 0 or 1 with a keyword of 23 characters, a type code for the direction. */
    static Spelling mufgCorporate() {
        return Spelling.of(MufgTrial.standard().corporate(MufgTrial.CORPORATE).profile(), "10101234567", """
                {"nextFlag":"1","nextKeyword":"00000000000000000000002","number":2,"transactions":[
                {"transactionDate":"2026-04-01","debitCreditTypeCode":"1","amount":250000,"balance":1250000,
                 "remarks":"振込 ｶ)ﾐﾎﾝ"},
                {"transactionDate":"2026-04-02","debitCreditTypeCode":"2","amount":48210,"balance":1201790,
                 "remarks":"口座振替"}]}""", """
                {"nextFlag":"0","nextKeyword":"","number":1,"transactions":[
                {"transactionDate":"2026-04-10","debitCreditTypeCode":"1","amount":7000,"balance":1208790,
                 "remarks":"振込 ﾐﾎﾝ ﾀﾛｳ"}]}""")
                .holding("""
                {"branchNo":"101","accountTypeCode":"1","accountNo":"1234567","todayBalance":1208790}""")
                .noticing("""
                {"nextFlag":"0","paymentArrivals":[
                {"transactionDate":"2026-04-01","debitCreditTypeCode":"1","amount":250000,"applicantName":"ｶ)ﾐﾎﾝ"},
                {"transactionDate":"2026-04-10","debitCreditTypeCode":"1","amount":7000,"applicantName":"ﾐﾎﾝ ﾀﾛｳ"}]}""");
    }

    /** The same bank for persons: settlementDate, and the balance stands in the list of accounts. */
    static Spelling mufgRetail() {
        String accounts = """
                {"accounts":[{"accountId":"101001234567","branchNo":"101","accountTypeCode":"01","accountNo":"1234567",
                 "balance":1208790}]}""";
        return Spelling.of(
                        MufgTrial.standard()
                                .withCodes(
                                        Map.of("01", AccountType.Kind.ORDINARY),
                                        Map.of("1", Direction.Kind.IN, "2", Direction.Kind.OUT))
                                .retail(MufgTrial.RETAIL)
                                .profile(),
                        "101001234567",
                        """
                {"nextFlag":"0","transactions":[
                {"settlementDate":"2026-04-01","debitCreditTypeCode":"1","amount":250000,"balance":1250000,
                 "remarks":"振込 ｶ)ﾐﾎﾝ"},
                {"settlementDate":"2026-04-02","debitCreditTypeCode":"2","amount":48210,"balance":1201790,
                 "remarks":"口座振替"},
                {"settlementDate":"2026-04-10","debitCreditTypeCode":"1","amount":7000,"balance":1208790,
                 "remarks":"振込 ﾐﾎﾝ ﾀﾛｳ"}]}""")
                .listing(accounts)
                .holding(accounts);
    }

    /** Facts 8.2: whole yen and a word for the direction, newest first, by offset until a page brings no new line. */
    static Spelling freee() {
        String account = "\"walletable_type\":\"bank_account\",\"walletable_id\":11,";
        String accounts = "{\"walletables\":[{\"id\":11,\"type\":\"bank_account\",\"last_balance\":1208790}]}";
        return Spelling.of(
                        Freee.at(new CompanyId("1"), Freee.PRODUCTION).profile(),
                        "bank_account:11",
                        """
                {"wallet_txns":[
                {"id":3,%1$s"date":"2026-04-10","amount":7000,"entry_side":"income","balance":1208790,
                 "description":"振込 ﾐﾎﾝ ﾀﾛｳ"},
                {"id":2,%1$s"date":"2026-04-02","amount":48210,"entry_side":"expense","balance":1201790,
                 "description":"口座振替"},
                {"id":1,%1$s"date":"2026-04-01","amount":250000,"entry_side":"income","balance":1250000,
                 "description":"振込 ｶ)ﾐﾎﾝ"}]}""".replace("%1$s", account),
                        """
                {"wallet_txns":[{"id":1,%1$s"date":"2026-04-01","amount":250000,"entry_side":"income"}]}""".replace("%1$s", account))
                .listing(accounts)
                .holding(accounts);
    }

    /** Facts 8.1: the sign is the direction, moments instead of days, a total for the end. */
    static Spelling moneyForward() {
        String account = "\"hashed_account_id\":\"E8NWqTw4\",";
        return Spelling.of(MoneyForward.at(MoneyForward.PRODUCTION).profile(), "E8NWqTw4", """
                {"total_count":3,"transactions":[
                {"transaction":{%1$s"amount":7000,"content":"振込 ﾐﾎﾝ ﾀﾛｳ","updated_at":"2026-04-10T00:00:00+09:00",
                 "currency":"JPY","hashed_id":"c"}},
                {"transaction":{%1$s"amount":-48210,"content":"口座振替","updated_at":"2026-04-02T00:00:00+09:00",
                 "hashed_id":"b"}},
                {"transaction":{%1$s"amount":250000.0,"content":"振込 ｶ)ﾐﾎﾝ","updated_at":"2026-03-31T15:00:00Z",
                 "currency":"JPY","hashed_id":"a"}}]}""".replace("%1$s", account))
                .listing("{\"total_count\":1,\"accounts\":[{\"account\":{\"hashed_id\":\"E8NWqTw4\"}}]}");
    }

    /** docs/house-api.md 1.0.0: decimal text, words for the direction, a cursor. */
    static Spelling house() {
        String balance =
                "{\"accountId\":\"acct-1\",\"type\":\"ordinary\",\"currency\":\"JPY\",\"currentBalance\":\"1208790\","
                        + "\"baseDate\":\"2026-04-15\",\"baseTime\":\"09:00:00+09:00\"}";
        String envelope = "\"accountId\":\"acct-1\",\"currency\":\"JPY\",";
        return Spelling.of(
                        House.standard()
                                .withDepositNotices()
                                .profile(new InstitutionId("house"), "House")
                                .build(),
                        "acct-1",
                        "{" + envelope + """
                "nextCursor":"c2","transactions":[
                {"transactionDate":"2026-04-01","kind":"in","amount":"250000","balance":"1250000","remarks":"振込 ｶ)ﾐﾎﾝ"},
                {"transactionDate":"2026-04-02","kind":"out","amount":"48210","balance":"1201790","remarks":"口座振替"}
                ]}""",
                        "{" + envelope + """
                "transactions":[{"transactionDate":"2026-04-10","kind":"in","state":"booked","amount":"7000",
                 "balance":"1208790","remarks":"振込 ﾐﾎﾝ ﾀﾛｳ"}]}""")
                .listing("""
                {"accounts":[{"accountId":"acct-1","type":"ordinary","currency":"JPY","branchCode":"101",
                 "accountNumber":"1234567"}]}""")
                .holding(balance)
                .noticing("{" + envelope + """
                "depositNotices":[{"transactionDate":"2026-04-01","amount":"250000","remitter":"ｶ)ﾐﾎﾝ"},
                {"transactionDate":"2026-04-10","amount":"7000","remitter":"ﾐﾎﾝ ﾀﾛｳ"}]}""");
    }

    /** Facts 7.2: digits, and the sign in a member of its own. */
    static Spelling signField() {
        return Spelling.of(SignField.profile(), "1", """
                {"lines":[{"day":"20260401","mark":"","amount":"000250000","after":"1250000","words":"振込 ｶ)ﾐﾎﾝ"},
                {"day":"20260402","mark":"-","amount":"48210","after":"1201790","words":"口座振替"},
                {"day":"20260410","amount":"7000","after":"1208790","words":"振込 ﾐﾎﾝ ﾀﾛｳ"}]}""");
    }
}
