package dev.nakadachi.bank.freee;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.json.JsonShape;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * freee's spelling (schema v2020_06_15) to the domain and back, for one company: pure functions. Members of answers
 * that nobody reads are listed: they are known.
 */
record Mapping(CompanyId company) {

    /** The most that one page may hold. */
    static final int PAGE = 100;

    /** Between the two parts of an account's id: freee numbers accounts per kind. */
    private static final String BETWEEN = ":";

    /** Between the two parts of a key of a page. */
    private static final String OF = "/";

    private static final JsonShape WALLETABLE = JsonShape.of("walletables[]", """
            id name bank_id type last_balance walletable_balance last_synced_at sync_status update_date""");
    private static final JsonShape LINE = JsonShape.of("wallet_txns[]", """
            id company_id date amount due_amount balance entry_side walletable_type walletable_id description status
            rule_matched""");
    private static final JsonShape WALLETABLES = JsonShape.of("$", "up_to_date").withList("walletables", WALLETABLE);
    private static final JsonShape LINES = JsonShape.of("$", "up_to_date").withList("wallet_txns", LINE);

    private static final Map<String, AccountType.Kind> TYPES = Map.of(
            "credit_card", AccountType.Kind.CREDIT_CARD,
            "wallet", AccountType.Kind.CASH);
    private static final Map<String, Direction.Kind> WAYS =
            Map.of("income", Direction.Kind.IN, "expense", Direction.Kind.OUT);

    private static final Rule<DateRange> BOTH_ENDS = Rule.of(
            "Freee",
            "takes a period with a first and a last day",
            "use DateRange.between or DateRange.lastDays",
            range -> range.from().isPresent() && range.to().isPresent());
    private static final Rule<AccountId> ITS_OWN = Rule.of(
            "Freee account",
            "is a kind and a number",
            "use the id that accounts() returned",
            account -> account.value().matches("[a-z_]+" + BETWEEN + "[0-9]+"));

    ApiRequest accountsRequest() {
        return ApiRequest.get("/walletables").query("company_id", company.value());
    }

    ApiRequest balancesRequest() {
        return accountsRequest().query("with_balance", "true").query("with_last_synced_at", "true");
    }

    ApiRequest linesRequest(HistoryQuery query) {
        DateRange range = BOTH_ENDS.check(query.range());
        String[] account = ITS_OWN.check(query.account()).value().split(BETWEEN, -1);
        return ApiRequest.get("/wallet_txns")
                .query("company_id", company.value())
                .query("walletable_type", account[0])
                .query("walletable_id", account[1])
                .query("start_date", range.from().orElseThrow().toString())
                .query("end_date", range.to().orElseThrow().toString())
                .query("offset", Integer.toString(offset(query)))
                .query("limit", Integer.toString(PAGE));
    }

    /** Every page after the first begins with the last line of the page before, which shows that no line moved. */
    private static int offset(HistoryQuery query) {
        return Math.max(0, read(query) - 1);
    }

    /** A key of ours: how many lines were read, and the key of the last of them. */
    private static int read(HistoryQuery query) {
        return query.page()
                .map(page -> Integer.parseInt(page.value().split(OF, 2)[0]))
                .orElse(0);
    }

    static List<Account> accounts(ApiAnswer answer) {
        return walletables(answer).map(Mapping::account).toList();
    }

    static List<Balance> balances(BalancesQuery asked, ApiAnswer answer) {
        return walletables(answer)
                .flatMap(from -> balance(from).stream())
                .filter(balance -> asked.asksFor(balance.account()))
                .toList();
    }

    private static Stream<JsonFields> walletables(ApiAnswer answer) {
        return answer.json(WALLETABLES::read).requireList("walletables").stream();
    }

    private static Account account(JsonFields from) {
        Account.Builder account = Account.builder(id(from), type(from), CurrencyCode.JPY);
        from.find("name", AccountName::new).ifPresent(account::holder);
        return account.build();
    }

    /** An account that was never read has no balance. */
    private static Optional<Balance> balance(JsonFields from) {
        return from.find("last_balance", Mapping::yen).map(amount -> {
            Balance.Builder balance = Balance.builder(id(from), type(from), amount);
            from.find("last_synced_at", OffsetDateTime::parse).ifPresent(balance::asOf);
            return balance.build();
        });
    }

    private static AccountId id(JsonFields from) {
        return from.require("type", type -> new AccountId(type + BETWEEN + from.require("id", Function.identity())));
    }

    private static AccountType type(JsonFields from) {
        return from.require("type", type -> AccountType.of(type, TYPES));
    }

    static AccountPage<Transaction> lines(HistoryQuery asked, ApiAnswer answer) {
        JsonFields envelope = answer.json(LINES::read);
        List<Transaction> sent = envelope.requireList("wallet_txns").stream()
                .map(from -> line(asked.account(), from))
                .toList();
        if (asked.page()
                .filter(page -> sent.isEmpty() || !page.value().endsWith(OF + key(sent.get(0))))
                .isPresent()) {
            throw envelope.malformed(
                    "wallet_txns", "moved between two pages, so lines may be missing or double: ask again");
        }
        List<Transaction> lines = asked.page().isPresent() ? sent.subList(1, sent.size()) : sent;
        AccountPage<Transaction> last = AccountPage.last(asked.account(), lines);
        // Nothing says that a page is the last one, nor that one that is not full must be: only an empty one is.
        return lines.isEmpty()
                ? last
                : last.followedBy(new PageKey(read(asked) + lines.size() + OF + key(lines.get(lines.size() - 1))));
    }

    private static String key(Transaction line) {
        return line.key().map(LineKey::value).orElse("");
    }

    private static Transaction line(AccountId asked, JsonFields from) {
        String account = from.require("walletable_type", Function.identity())
                + BETWEEN
                + from.require("walletable_id", Function.identity());
        if (!account.equals(asked.value())) {
            throw from.malformed("walletable_id", "is of another account than the one asked for");
        }
        Transaction.Builder line = Transaction.builder(
                        from.require("date", LocalDate::parse),
                        from.require("entry_side", side -> Direction.of(side, WAYS)),
                        from.require("amount", Mapping::yen))
                .key(from.require("id", LineKey::new));
        from.text("description").ifPresent(line::remarks);
        from.find("balance", Mapping::yen).ifPresent(line::balanceAfter);
        return line.build();
    }

    private static Money yen(String digits) {
        return Money.parse(digits, CurrencyCode.JPY);
    }
}
