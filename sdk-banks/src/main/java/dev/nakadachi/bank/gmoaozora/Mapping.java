package dev.nakadachi.bank.gmoaozora;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.YenValue;
import dev.nakadachi.bank.dialect.gmo.GmoPaging;
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

/** The bank's spelling to the domain and back: pure functions. */
final class Mapping {

    /** Two digits; the one character seen on sunabar [I: G13] has no documented meaning here. */
    private static final Map<String, AccountType.Kind> TYPES = Map.of(
            "01", AccountType.Kind.ORDINARY,
            "02", AccountType.Kind.SETTLEMENT,
            "11", AccountType.Kind.TIME,
            "51", AccountType.Kind.FOREIGN_ORDINARY,
            "81", AccountType.Kind.SECURITIES_LINKED);

    private static final Map<String, Direction.Kind> WAYS = Map.of("1", Direction.Kind.IN, "2", Direction.Kind.OUT);

    private Mapping() {}

    static ApiRequest balancesRequest(BalancesQuery query, EncodeContext context) {
        Optional<String> account = query.account().map(AccountId::value);
        return GmoPaging.with(ApiRequest.get("/accounts/balances"), "accountId", account);
    }

    static ApiRequest transactionsRequest(HistoryQuery query, EncodeContext context) {
        ApiRequest request = ApiRequest.get("/accounts/transactions")
                .query("accountId", query.account().value());
        return GmoPaging.at(GmoPaging.within(request, query.range()), query.page());
    }

    static List<Account> accounts(ApiAnswer answer) {
        return each(answer.json(Wire.ACCOUNTS::read), "accounts", Mapping::account);
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

    static List<Balance> balances(ApiAnswer answer) {
        return each(answer.json(Wire.BALANCES::read), "balances", Mapping::balance);
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

    static AccountPage<Transaction> transactions(ApiAnswer answer) {
        JsonFields envelope = answer.json(Wire.TRANSACTIONS::read);
        // Transactions are those of ordinary deposits in yen, so an omitted currency is the yen.
        CurrencyCode currency = envelope.find("currencyCode", CurrencyCode::new).orElse(CurrencyCode.JPY);
        AccountPage<Transaction> last = AccountPage.last(
                envelope.require("accountId", AccountId::new),
                each(envelope, "transactions", line -> line(line, currency)));
        return GmoPaging.next(envelope).map(last::followedBy).orElse(last);
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
