package dev.nakadachi.sandbox.shirokuma;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BranchCode;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import dev.nakadachi.provider.EncodeContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The bank's spelling to the domain and back: pure functions. */
final class Mapping {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Map<String, AccountType.Kind> KINDS =
            Map.of("futsuu", AccountType.Kind.ORDINARY, "kessai", AccountType.Kind.SETTLEMENT);
    private static final Map<String, Direction.Kind> SIGNS = Map.of("+", Direction.Kind.IN, "-", Direction.Kind.OUT);

    private static final Rule<BalancesQuery> ONE_ACCOUNT = Rule.of(
            "Shirokuma",
            "answers the balance of one account",
            "ask for the accounts one by one",
            query -> query.account().isPresent());
    private static final Rule<HistoryQuery> BOTH_DAYS = Rule.of(
            "Shirokuma",
            "wants the first and the last day of a period",
            "use DateRange.between",
            query -> query.range().from().isPresent() && query.range().to().isPresent());

    private Mapping() {}

    static ApiRequest balanceRequest(BalancesQuery query, EncodeContext context) {
        ONE_ACCOUNT.check(query);
        return ApiRequest.get("/zandaka")
                .query("kouza", query.account().orElseThrow().value());
    }

    static ApiRequest linesRequest(HistoryQuery query, EncodeContext context) {
        BOTH_DAYS.check(query);
        return ApiRequest.get("/meisai")
                .query("kouza", query.account().value())
                .query("kara", DAY.format(query.range().from().orElseThrow()))
                .query("made", DAY.format(query.range().to().orElseThrow()))
                .query("peeji", query.page().map(PageKey::value).orElse("1"));
    }

    static List<Account> accounts(ApiAnswer answer) {
        return answer.json(Wire.ACCOUNTS::read).requireList("kouzaIchiran").stream()
                .map(from -> {
                    Account.Builder account =
                            Account.builder(from.require("kouza", AccountId::new), kind(from), CurrencyCode.JPY);
                    from.find("kouza", AccountNumber::new).ifPresent(account::number);
                    from.find("shiten", BranchCode::new).ifPresent(account::branchCode);
                    from.find("meigi", KanaName::new).ifPresent(account::holderKana);
                    return account.build();
                })
                .toList();
    }

    static List<Balance> balances(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.BALANCE::read);
        Money amount = from.require("zandaka", Mapping::yen);
        boolean overdrawn =
                from.require("fugou", sign -> Direction.of(sign, SIGNS)).kind() == Direction.Kind.OUT;
        return List.of(Balance.builder(
                        from.require("kouza", AccountId::new), kind(from), overdrawn ? amount.negated() : amount)
                .build());
    }

    static AccountPage<Transaction> lines(ApiAnswer answer) {
        JsonFields from = answer.json(Wire.LINES::read);
        int page = from.require("peeji", Integer::valueOf);
        AccountPage<Transaction> last = AccountPage.last(
                from.require("kouza", AccountId::new),
                from.requireList("meisai").stream().map(Mapping::line).toList());
        return page < from.require("zenPeeji", Integer::valueOf)
                ? last.followedBy(new PageKey(Integer.toString(page + 1)))
                : last;
    }

    private static Transaction line(JsonFields from) {
        Transaction.Builder line = Transaction.builder(
                from.require("hi", text -> LocalDate.parse(text, DAY)),
                from.require("fugou", sign -> Direction.of(sign, SIGNS)),
                from.require("kingaku", Mapping::yen));
        from.find("ato", Mapping::yen).ifPresent(line::balanceAfter);
        from.text("tekiyou").ifPresent(line::remarks);
        return line.build();
    }

    private static AccountType kind(JsonFields from) {
        return from.require("shumoku", code -> AccountType.of(code, KINDS));
    }

    private static Money yen(String digits) {
        return Money.parse(digits, CurrencyCode.JPY);
    }
}
