package dev.nakadachi.bank.dialect.house;

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
import dev.nakadachi.bank.LineState;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
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
import java.util.function.BiFunction;
import java.util.function.Function;

/** The shape of {@code docs/house-api.md} to the domain and back: pure functions. */
final class Mapping {

    private static final Map<String, AccountType.Kind> TYPES = Map.of(
            "ordinary", AccountType.Kind.ORDINARY,
            "settlement", AccountType.Kind.SETTLEMENT,
            "savings", AccountType.Kind.SAVINGS,
            "current", AccountType.Kind.CURRENT,
            "card-loan", AccountType.Kind.CARD_LOAN,
            "time", AccountType.Kind.TIME,
            "foreign-ordinary", AccountType.Kind.FOREIGN_ORDINARY,
            "securities-linked", AccountType.Kind.SECURITIES_LINKED);

    private static final Map<String, Direction.Kind> KINDS = Map.of("in", Direction.Kind.IN, "out", Direction.Kind.OUT);

    private static final Map<String, LineState.Kind> STATES = Map.of(
            "booked", LineState.Kind.BOOKED,
            "cancelled", LineState.Kind.CANCELLED,
            "missing", LineState.Kind.MISSING);

    private Mapping() {}

    static ApiRequest balancesRequest(BalancesQuery query, EncodeContext context) {
        return query.account()
                .map(account -> ofAccount(account, "balance"))
                .orElseGet(() -> ApiRequest.get("/balances"));
    }

    static ApiRequest transactionsRequest(HistoryQuery query, EncodeContext context) {
        return days(query, "transactions");
    }

    static ApiRequest noticesRequest(HistoryQuery query, EncodeContext context) {
        return days(query, "deposit-notices");
    }

    /** The period rules are those of {@link dev.nakadachi.bank.DateRange}: an end left out is left to the bank. */
    private static ApiRequest days(HistoryQuery query, String list) {
        ApiRequest request =
                with(ofAccount(query.account(), list), "from", query.range().from());
        request = with(request, "to", query.range().to());
        return with(request, "cursor", query.page().map(PageKey::value));
    }

    private static ApiRequest ofAccount(AccountId account, String what) {
        return ApiRequest.get("/accounts").segment(account.value()).segment(what);
    }

    private static ApiRequest with(ApiRequest request, String name, Optional<?> value) {
        return value.map(present -> request.query(name, present.toString())).orElse(request);
    }

    static List<Account> accounts(ApiAnswer answer) {
        return answer.json(Wire.ACCOUNTS::read).requireList("accounts").stream()
                .map(Mapping::account)
                .toList();
    }

    private static Account account(JsonFields from) {
        Account.Builder account = Account.builder(
                from.require("accountId", AccountId::new), type(from), from.require("currency", CurrencyCode::new));
        from.find("branchCode", BranchCode::new).ifPresent(account::branchCode);
        from.find("accountNumber", AccountNumber::new).ifPresent(account::number);
        from.find("holder", AccountName::new).ifPresent(account::holder);
        from.find("holderKana", KanaName::new).ifPresent(account::holderKana);
        return account.build();
    }

    static List<Balance> balances(BalancesQuery asked, ApiAnswer answer) {
        return asked.account().isPresent()
                ? List.of(balance(answer.json(Wire.BALANCE::read)))
                : answer.json(Wire.BALANCES::read).requireList("balances").stream()
                        .map(Mapping::balance)
                        .toList();
    }

    private static Balance balance(JsonFields from) {
        Function<String, Money> money = money(from);
        Balance.Builder balance = Balance.builder(
                from.require("accountId", AccountId::new), type(from), from.require("currentBalance", money));
        balance.asOf(asOf(from));
        from.find("withdrawable", money).ifPresent(balance::withdrawable);
        from.find("uncleared", money).ifPresent(balance::uncleared);
        from.find("overdraftLimit", money).ifPresent(balance::overdraftLimit);
        from.find("previousDayBalance", money).ifPresent(balance::previousDay);
        from.find("previousMonthBalance", money).ifPresent(balance::previousMonth);
        return balance.build();
    }

    private static OffsetDateTime asOf(JsonFields from) {
        OffsetTime clock = from.require("baseTime", OffsetTime::parse);
        return from.require("baseDate", LocalDate::parse).atTime(clock);
    }

    static AccountPage<Transaction> transactions(ApiAnswer answer) {
        return page(answer.json(Wire.TRANSACTIONS::read), "transactions", Mapping::line);
    }

    private static Transaction line(JsonFields from, Function<String, Money> money) {
        Transaction.Builder line = Transaction.builder(
                from.require("transactionDate", LocalDate::parse),
                from.require("kind", code -> Direction.of(code, KINDS)),
                from.require("amount", money));
        from.find("state", code -> LineState.of(code, STATES)).ifPresent(line::state);
        from.find("lineId", LineKey::new).ifPresent(line::key);
        from.find("valueDate", LocalDate::parse).ifPresent(line::valueDate);
        from.find("balance", money).ifPresent(line::balanceAfter);
        from.find("uncleared", money).ifPresent(line::uncleared);
        from.text("remarks").ifPresent(line::remarks);
        from.text("category").ifPresent(line::category);
        return line.build();
    }

    static AccountPage<DepositNotice> notices(ApiAnswer answer) {
        return page(answer.json(Wire.NOTICES::read), "depositNotices", Mapping::notice);
    }

    private static DepositNotice notice(JsonFields from, Function<String, Money> money) {
        DepositNotice.Builder notice =
                DepositNotice.builder(from.require("transactionDate", LocalDate::parse), from.require("amount", money));
        from.find("lineId", LineKey::new).ifPresent(notice::key);
        from.find("valueDate", LocalDate::parse).ifPresent(notice::valueDate);
        from.text("remitter").ifPresent(notice::remitter);
        from.text("bankName").ifPresent(notice::bankName);
        from.text("branchName").ifPresent(notice::branchName);
        from.text("ediInfo").ifPresent(notice::ediInfo);
        from.text("remarks").ifPresent(notice::remarks);
        return notice.build();
    }

    private static <T> AccountPage<T> page(
            JsonFields envelope, String list, BiFunction<JsonFields, Function<String, Money>, T> mapping) {
        Function<String, Money> money = money(envelope);
        AccountPage<T> last = AccountPage.last(
                envelope.require("accountId", AccountId::new),
                envelope.requireList(list).stream()
                        .map(from -> mapping.apply(from, money))
                        .toList());
        return envelope.find("nextCursor", PageKey::new).map(last::followedBy).orElse(last);
    }

    private static AccountType type(JsonFields from) {
        return from.require("type", code -> AccountType.of(code, TYPES));
    }

    private static Function<String, Money> money(JsonFields from) {
        CurrencyCode currency = from.require("currency", CurrencyCode::new);
        return digits -> Money.parse(digits, currency);
    }
}
