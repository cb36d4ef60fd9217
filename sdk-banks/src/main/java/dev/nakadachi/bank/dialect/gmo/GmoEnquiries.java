package dev.nakadachi.bank.dialect.gmo;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.YenValue;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Enquiries on accounts of companies and of persons (Swagger 1.1.12), for providers: pure functions. */
public final class GmoEnquiries {

    /** Two digits; the one character seen on sunabar [I: G13] has no documented meaning here. */
    private static final Map<String, AccountType.Kind> TYPES = Map.of(
            "01", AccountType.Kind.ORDINARY,
            "02", AccountType.Kind.SETTLEMENT,
            "11", AccountType.Kind.TIME,
            "51", AccountType.Kind.FOREIGN_ORDINARY,
            "81", AccountType.Kind.SECURITIES_LINKED);

    private static final Map<String, Direction.Kind> WAYS = Map.of("1", Direction.Kind.IN, "2", Direction.Kind.OUT);

    private GmoEnquiries() {}

    /**
     * Asks for balances.
     *
     * @param query the query
     * @param context plays no part
     * @return the request
     */
    public static ApiRequest balancesRequest(BalancesQuery query, EncodeContext context) {
        Optional<String> account = query.account().map(AccountId::value);
        return GmoPaging.with(ApiRequest.get("/accounts/balances"), "accountId", account);
    }

    /**
     * Asks for a page of the history.
     *
     * @param query the query
     * @param context plays no part
     * @return the request
     */
    public static ApiRequest transactionsRequest(HistoryQuery query, EncodeContext context) {
        return history("/accounts/transactions", query);
    }

    /**
     * Reads accounts.
     *
     * @param answer the answer
     * @return the accounts in the bank's order
     * @throws dev.nakadachi.json.MalformedJsonException when something is missing or does not fit
     */
    public static List<Account> accounts(ApiAnswer answer) {
        return each(answer.json(EnquiryShapes.ACCOUNTS::read), "accounts", GmoEnquiries::account);
    }

    private static Account account(JsonFields from) {
        AccountType type = from.require("accountTypeCode", code -> AccountType.of(code, TYPES));
        Account.Builder account =
                Account.builder(from.require("accountId", AccountId::new), type, currency(from, type));
        from.find("branchCode", BranchCode::new).ifPresent(account::branchCode);
        from.find("accountNumber", AccountNumber::new).ifPresent(account::number);
        from.find("accountName", AccountName::new).ifPresent(account::holder);
        from.find("accountNameKana", KanaName::new).ifPresent(account::holderKana);
        from.find("transferLimitAmount", money(CurrencyCode.JPY)).ifPresent(account::transferLimit);
        return account.build();
    }

    /**
     * Reads balances.
     *
     * @param answer the answer
     * @return the balances in the bank's order
     * @throws dev.nakadachi.json.MalformedJsonException when something is missing or does not fit
     */
    public static List<Balance> balances(ApiAnswer answer) {
        return each(answer.json(EnquiryShapes.BALANCES::read), "balances", GmoEnquiries::balance);
    }

    private static Balance balance(JsonFields from) {
        AccountType type = from.require("accountTypeCode", code -> AccountType.of(code, TYPES));
        Function<String, Money> money = money(currency(from, type));
        Money amount = from.find("balance", money).orElseGet(() -> from.require("fcyTotalBalance", money));
        Balance.Builder balance = Balance.builder(from.require("accountId", AccountId::new), type, amount);
        from.find("withdrawableAmount", money).ifPresent(balance::withdrawable);
        from.find("previousDayBalance", money).ifPresent(balance::previousDay);
        from.find("previousMonthBalance", money).ifPresent(balance::previousMonth);
        moment(from, "baseDate", "baseTime").ifPresent(balance::asOf);
        from.find("yenEquivalent", money(CurrencyCode.JPY)).ifPresent(yen -> balance.yenValue(yenValue(from, yen)));
        return balance.build();
    }

    private static YenValue yenValue(JsonFields from, Money yen) {
        YenValue value = YenValue.of(yen);
        value = from.number("ttb").map(value::withRate).orElse(value);
        Optional<OffsetDateTime> at = moment(from, "baseRateDate", "baseRateTime");
        return at.map(value::withRateAsOf).orElse(value);
    }

    /**
     * Reads a page of the history.
     *
     * @param answer the answer
     * @return the lines in the bank's order
     * @throws dev.nakadachi.json.MalformedJsonException when something is missing or does not fit, lines that the
     *     answer counts included
     */
    public static AccountPage<Transaction> transactions(ApiAnswer answer) {
        JsonFields envelope = answer.json(EnquiryShapes.TRANSACTIONS::read);
        // Transactions are those of ordinary deposits in yen, so an omitted currency is the yen.
        CurrencyCode currency = envelope.find("currencyCode", CurrencyCode::new).orElse(CurrencyCode.JPY);
        return page(envelope, each(envelope, "transactions", line -> line(line, currency)));
    }

    /**
     * Asks for a page of the transfers that came in.
     *
     * @param query the query
     * @param context plays no part
     * @return the request
     */
    public static ApiRequest depositsRequest(HistoryQuery query, EncodeContext context) {
        return history("/accounts/deposit-transactions", query);
    }

    private static ApiRequest history(String path, HistoryQuery query) {
        ApiRequest request =
                ApiRequest.get(path).query("accountId", query.account().value());
        return GmoPaging.at(GmoPaging.within(request, query.range()), query.page());
    }

    /**
     * Reads a page of the transfers that came in.
     *
     * @param answer the answer
     * @return the notices in the bank's order; names and words as the bank sends them
     * @throws dev.nakadachi.json.MalformedJsonException when something is missing or does not fit, lines that the
     *     answer counts included
     */
    public static AccountPage<DepositNotice> deposits(ApiAnswer answer) {
        JsonFields envelope = answer.json(EnquiryShapes.ARRIVALS::read);
        return page(envelope, each(envelope, "paymentArrivals", GmoEnquiries::deposit));
    }

    private static <T> AccountPage<T> page(JsonFields envelope, List<T> lines) {
        GmoPaging.mustHoldItsCount(envelope, lines);
        AccountPage<T> last = AccountPage.last(envelope.require("accountId", AccountId::new), lines);
        return GmoPaging.next(envelope).map(last::followedBy).orElse(last);
    }

    private static DepositNotice deposit(JsonFields from) {
        DepositNotice.Builder notice = DepositNotice.builder(
                from.require("transactionDate", LocalDate::parse), from.require("amount", money(CurrencyCode.JPY)));
        from.find("valueDate", LocalDate::parse).ifPresent(notice::valueDate);
        from.text("applicantName").ifPresent(notice::remitter);
        from.text("paymentBankName").ifPresent(notice::bankName);
        from.text("paymentBranchName").ifPresent(notice::branchName);
        from.text("ediInfo").ifPresent(notice::ediInfo);
        from.text("remarks").ifPresent(notice::remarks);
        from.find("itemKey", LineKey::new).ifPresent(notice::key);
        return notice.build();
    }

    private static Transaction line(JsonFields from, CurrencyCode currency) {
        Function<String, Money> money = money(currency);
        Transaction.Builder line = Transaction.builder(
                from.require("transactionDate", LocalDate::parse),
                from.require("transactionType", code -> Direction.of(code, WAYS)),
                from.require("amount", money));
        from.find("valueDate", LocalDate::parse).ifPresent(line::valueDate);
        from.text("remarks").ifPresent(line::remarks);
        from.find("balance", money).ifPresent(line::balanceAfter);
        from.find("itemKey", LineKey::new).ifPresent(line::key);
        return line.build();
    }

    private static <T> List<T> each(JsonFields envelope, String list, Function<JsonFields, T> mapping) {
        return envelope.requireList(list).stream().map(mapping).toList();
    }

    /** Only of an ordinary deposit an omitted currency is surely the yen. */
    private static CurrencyCode currency(JsonFields from, AccountType type) {
        boolean yen = type.kind() == AccountType.Kind.ORDINARY || type.kind() == AccountType.Kind.SETTLEMENT;
        Optional<CurrencyCode> sent = from.find("currencyCode", CurrencyCode::new);
        return sent.or(() -> yen ? Optional.of(CurrencyCode.JPY) : Optional.empty())
                .orElseThrow(() -> from.malformed("currencyCode", "is missing"));
    }

    private static Function<String, Money> money(CurrencyCode currency) {
        return digits -> Money.parse(digits, currency);
    }

    private static Optional<OffsetDateTime> moment(JsonFields from, String date, String time) {
        Optional<OffsetTime> clock = from.find(time, OffsetTime::parse);
        return from.find(date, LocalDate::parse).flatMap(day -> clock.map(day::atTime));
    }
}
