package dev.nakadachi.bank.moneyforward;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.PageKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.error.Rule;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonFields;
import dev.nakadachi.money.CurrencyCode;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.provider.ApiRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The service's spelling to the domain and back: pure functions. */
final class Mapping {

    /** The most lines that one page may hold. */
    static final int PAGE = 500;

    /** The most accounts that one page may hold; nobody has more. */
    private static final int ACCOUNTS = 10_000;

    /** Between the two parts of a key. */
    private static final String OF = "/";

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Direction IN = new Direction(Direction.Kind.IN, "+");
    private static final Direction OUT = new Direction(Direction.Kind.OUT, "-");

    private static final Rule<DateRange> BOTH_ENDS = Rule.of(
            "MoneyForward",
            "takes a period with a first and a last day",
            "use DateRange.between or DateRange.lastDays",
            range -> range.from().isPresent() && range.to().isPresent());
    private static final Rule<DateRange> ONE_YEAR = Rule.of(
            "MoneyForward",
            "takes a period of at most one year, since the service cuts a longer one without a word",
            "ask for each year on its own",
            range -> !range.from()
                    .orElseThrow()
                    .isBefore(range.to().orElseThrow().minusYears(1)));

    private Mapping() {}

    static ApiRequest accountsRequest() {
        return ApiRequest.get("/accounts").query("limit", Integer.toString(ACCOUNTS));
    }

    static ApiRequest linesRequest(HistoryQuery query) {
        DateRange range = ONE_YEAR.check(BOTH_ENDS.check(query.range()));
        return ApiRequest.get("/transactions")
                .query("account_ids[]", query.account().value())
                .query("from_date", range.from().orElseThrow().toString())
                .query("to_date", range.to().orElseThrow().toString())
                .query("page", Integer.toString(page(query)))
                .query("limit", Integer.toString(PAGE));
    }

    /** A key of ours: the number of the page, and the total that the page before it told. */
    private static int page(HistoryQuery query) {
        return query.page()
                .map(key -> Integer.parseInt(key.value().split(OF, -1)[0]))
                .orElse(1);
    }

    static List<Account> accounts(ApiAnswer answer) {
        JsonFields envelope = answer.json(Wire.ACCOUNTS::read);
        List<JsonFields> accounts = envelope.requireList("accounts");
        if (total(envelope) != accounts.size()) {
            throw envelope.malformed("total_count", "is not the number of accounts in the answer");
        }
        return accounts.stream()
                .map(element -> account(element.requireObject("account")))
                .toList();
    }

    private static Account account(JsonFields from) {
        AccountType type = from.object("service")
                .flatMap(service -> service.text("category_type"))
                .map(category -> AccountType.of(category, Map.of()))
                .orElseGet(() -> AccountType.of("", Map.of()));
        Account.Builder account = Account.builder(from.require("hashed_id", AccountId::new), type, CurrencyCode.JPY);
        from.find("disp_name", AccountName::new)
                .or(() -> from.object("service").flatMap(service -> service.find("service_name", AccountName::new)))
                .ifPresent(account::holder);
        return account.build();
    }

    static AccountPage<Transaction> lines(HistoryQuery asked, ApiAnswer answer) {
        JsonFields envelope = answer.json(Wire.LINES::read);
        List<Transaction> lines = envelope.requireList("transactions").stream()
                .map(element -> line(asked.account(), element.requireObject("transaction")))
                .toList();
        AccountPage<Transaction> last = AccountPage.last(asked.account(), lines);
        int page = page(asked);
        int total = total(envelope);
        if (asked.page().filter(key -> !key.value().endsWith(OF + total)).isPresent()) {
            throw envelope.malformed("total_count", "changed between two pages, so lines moved: ask again");
        }
        int left = total - (page - 1) * PAGE;
        if (lines.size() != Math.min(PAGE, Math.max(0, left))) {
            throw envelope.malformed("transactions", "holds another number of lines than total_count leaves for it");
        }
        return left <= PAGE ? last : last.followedBy(new PageKey(page + 1 + OF + total));
    }

    private static int total(JsonFields envelope) {
        BigDecimal total =
                envelope.number("total_count").orElseThrow(() -> envelope.malformed("total_count", "is missing"));
        return envelope.require("total_count", digits -> total.intValueExact());
    }

    private static Transaction line(AccountId asked, JsonFields from) {
        if (!from.require("hashed_account_id", Function.identity()).equals(asked.value())) {
            throw from.malformed("hashed_account_id", "is of another account than the one asked for");
        }
        CurrencyCode currency = from.find("currency", CurrencyCode::new).orElse(CurrencyCode.JPY);
        Money signed = from.require("amount", digits -> Money.parse(digits, currency));
        boolean out = signed.amount().signum() < 0;
        Transaction.Builder line = Transaction.builder(
                        from.require("updated_at", Mapping::dayInTokyo),
                        out ? OUT : IN,
                        out ? signed.negated() : signed)
                .key(from.require("hashed_id", LineKey::new));
        from.text("content").ifPresent(line::remarks);
        from.object("middle_category")
                .flatMap(category -> category.text("name"))
                .ifPresent(line::category);
        return line.build();
    }

    private static LocalDate dayInTokyo(String moment) {
        return OffsetDateTime.parse(moment).atZoneSameInstant(TOKYO).toLocalDate();
    }
}
