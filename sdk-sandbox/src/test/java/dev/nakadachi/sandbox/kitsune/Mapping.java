package dev.nakadachi.sandbox.kitsune;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountType;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BranchCode;
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
import dev.nakadachi.provider.EncodeContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pure functions between the bank's words and the domain. */
final class Mapping {

    /** How many entries a page has at most. */
    private static final int LIMIT = 200;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter HMS = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    private static final Map<String, AccountType.Kind> CLASSES =
            Map.of("F1", AccountType.Kind.ORDINARY, "K1", AccountType.Kind.SETTLEMENT);
    private static final Map<String, Direction.Kind> WAYS = Map.of("", Direction.Kind.IN, "-", Direction.Kind.OUT);

    /** An amount that brings a minus of its own would turn the sign beside it round. */
    private static final Rule<String> DIGITS =
            Rule.pattern("amount", "[0-9]{1,15}", "is 1 to 15 digits", "ask the bank");

    private static final Rule<String> MINUS = Rule.pattern("sign", "-", "is a minus or empty", "ask the bank");
    private static final Rule<String> OFFSET =
            Rule.pattern("PageKey", "[0-9]{1,9}", "is an offset", "use the key of the page before");

    private Mapping() {}

    static ApiRequest fundsRequest(BalancesQuery asked, EncodeContext context) {
        return asked.account()
                .map(account -> ApiRequest.get("/acct").segment(account.value()).segment("funds"))
                .orElse(ApiRequest.get("/funds"));
    }

    static ApiRequest entriesRequest(HistoryQuery asked, EncodeContext context) {
        ApiRequest request = ApiRequest.get("/acct")
                .segment(asked.account().value())
                .segment("entries")
                .query("offset", String.valueOf(offset(asked)))
                .query("limit", String.valueOf(LIMIT));
        request = withDay(request, "day_from", asked.range().from());
        return withDay(request, "day_to", asked.range().to());
    }

    static List<Account> accounts(ApiAnswer answer) {
        return answer.json(Wire.ACCOUNTS::read).requireList("acct_list").stream()
                .map(Mapping::account)
                .toList();
    }

    static List<Balance> funds(BalancesQuery asked, ApiAnswer answer) {
        if (asked.account().isPresent()) {
            return List.of(balance(answer.json(Wire.FUNDS::read)));
        }
        return answer.json(Wire.ALL_FUNDS::read).requireList("funds_list").stream()
                .map(Mapping::balance)
                .toList();
    }

    static AccountPage<Transaction> entries(HistoryQuery asked, ApiAnswer answer) {
        JsonFields page = answer.json(Wire.ENTRIES::read);
        CurrencyCode currency = page.require("ccy", CurrencyCode::new);
        List<Transaction> lines = page.requireList("entry_list").stream()
                .map(entry -> line(entry, currency))
                .toList();
        AccountPage<Transaction> last = AccountPage.last(page.require("acct_ref", AccountId::new), lines);
        int next = offset(asked) + lines.size();
        if (next >= page.require("hit_count", Mapping::count)) {
            return last;
        }
        if (lines.isEmpty()) {
            throw page.malformed("hit_count", "counts entries that the page does not have");
        }
        return last.followedBy(new PageKey(String.valueOf(next)));
    }

    private static Account account(JsonFields one) {
        Account.Builder account = Account.builder(
                one.require("acct_ref", AccountId::new),
                one.require("acct_class", code -> AccountType.of(code, CLASSES)),
                one.require("ccy", CurrencyCode::new));
        one.find("shop_no", BranchCode::new).ifPresent(account::branchCode);
        one.find("acct_no", AccountNumber::new).ifPresent(account::number);
        return account.build();
    }

    private static Balance balance(JsonFields one) {
        Money digits = digits(one, "funds_amt", one.require("ccy", CurrencyCode::new));
        LocalDate day = one.require("base_day", Mapping::day);
        LocalTime time = one.require("base_hms", text -> LocalTime.parse(text, HMS));
        return Balance.builder(
                        one.require("acct_ref", AccountId::new),
                        one.require("acct_class", code -> AccountType.of(code, CLASSES)),
                        signed(one, "funds_sign", digits))
                .asOf(OffsetDateTime.of(day, time, JAPAN))
                .build();
    }

    private static Transaction line(JsonFields entry, CurrencyCode currency) {
        Direction way = Direction.of(entry.text("entry_sign").orElse(""), WAYS);
        Transaction.Builder line = Transaction.builder(
                entry.require("entry_day", Mapping::day), way, digits(entry, "entry_amt", currency));
        entry.find("rest_amt", text -> Money.parse(DIGITS.check(text), currency))
                .ifPresent(rest -> line.balanceAfter(signed(entry, "rest_sign", rest)));
        entry.find("entry_ref", LineKey::new).ifPresent(line::key);
        entry.text("memo").ifPresent(line::remarks);
        return line.build();
    }

    private static Money digits(JsonFields one, String member, CurrencyCode currency) {
        return one.require(member, text -> Money.parse(DIGITS.check(text), currency));
    }

    /** A sign that is left out is a plus, as the bank writes a plus with no character. */
    private static Money signed(JsonFields one, String sign, Money amount) {
        return one.find(sign, MINUS::check).isPresent() ? amount.negated() : amount;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DAY);
    }

    private static int offset(HistoryQuery asked) {
        return asked.page().map(PageKey::value).map(Mapping::count).orElse(0);
    }

    private static int count(String text) {
        return Integer.parseInt(OFFSET.check(text));
    }

    private static ApiRequest withDay(ApiRequest request, String name, Optional<LocalDate> day) {
        return day.map(some -> request.query(name, DAY.format(some))).orElse(request);
    }
}
