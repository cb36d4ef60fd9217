package dev.nakadachi.sandbox.kitsune;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.dialect.BackOffice;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.dialect.Premises;
import dev.nakadachi.sandbox.dialect.Refusal;
import dev.nakadachi.sandbox.dialect.ScopeWords;
import dev.nakadachi.sandbox.dialect.Signboard;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.oauth.Words;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.Router;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** How the sandbox plays the bank that does not exist. */
final class KitsuneDialect implements Dialect {

    private static final String BASE = "/kitsune";
    private static final int MOST = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter HMS = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final Signboard SIGNBOARD = new Signboard(
            new Words("きつね試験銀行", "Kitsune Test Bank"),
            new Words("実在の銀行ではありません。", "This is not a real bank."),
            new Words("試験用の架空のAPI", "An API made up for a test"),
            new Words("口座情報の提供の確認", "Permission to read accounts"),
            new Words("当行の窓口で終了できます。", "Ask at the counter to end it."));

    @Override
    public Premises premises() {
        return Premises.below(BASE, SIGNBOARD).permitting(Set.of("acct_list", "funds", "entries"), ScopeWords.none());
    }

    @Override
    public void open(Router router, BackOffice office) {
        Bank bank = office.bank();
        Door door = office.door();
        router.route("GET", BASE + "/v1/acct", door.forRight("acct_list", (user, request) -> accounts(bank, user)))
                .route("GET", BASE + "/v1/funds", door.forRight("funds", (user, request) -> allFunds(bank, user)))
                .route(
                        "GET",
                        BASE + "/v1/acct/*/funds",
                        door.forRight(
                                "funds", (user, request) -> ok(to -> funds(bank, asked(bank, user, request), to))))
                .route(
                        "GET",
                        BASE + "/v1/acct/*/entries",
                        door.forRight("entries", (user, request) -> entries(asked(bank, user, request), request)));
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return new Refused(trouble.status(), words);
    }

    private static Reply accounts(Bank bank, String user) {
        return ok(body -> body.objects(
                "acct_list",
                bank.accountsOf(user),
                (account, to) ->
                        named(account, to).text("shop_no", account.branch()).text("acct_no", account.number())));
    }

    private static Reply allFunds(Bank bank, String user) {
        return ok(body -> body.objects("funds_list", bank.accountsOf(user), (account, to) -> funds(bank, account, to)));
    }

    private static void funds(Bank bank, BankAccount account, JsonWriter to) {
        LocalDateTime now = LocalDateTime.ofInstant(bank.clock().instant(), Bank.TOKYO);
        amount(named(account, to), "funds", account.balance())
                .text("base_day", DAY.format(now))
                .text("base_hms", HMS.format(now));
    }

    private Reply entries(BankAccount account, Request request) {
        Optional<LocalDate> to = day(request, "day_to");
        LocalDate last = to.orElse(account.today());
        LocalDate first = day(request, "day_from").orElse(to.isPresent() ? account.firstDay() : account.today());
        int offset = number(request, "offset", 0);
        int limit = Math.min(MOST, number(request, "limit", MOST));
        List<BankLine> hits = account.lines(first, last).toList();
        return ok(body -> body.text("acct_ref", account.id().value())
                .text("ccy", "JPY")
                .integer("hit_count", hits.size())
                .objects("entry_list", hits.stream().skip(offset).limit(limit).toList(), KitsuneDialect::entry));
    }

    private static void entry(BankLine line, JsonWriter to) {
        to.text("entry_ref", line.itemKey()).text("entry_day", DAY.format(line.at()));
        amount(amount(to, "entry", line.change()), "rest", line.balance());
        line.remarks().ifPresent(text -> to.text("memo", text));
    }

    private static JsonWriter named(BankAccount account, JsonWriter to) {
        return to.text("acct_ref", account.id().value())
                .text("acct_class", account.kind() == AccountKind.SETTLEMENT ? "K1" : "F1")
                .text("ccy", "JPY");
    }

    private static JsonWriter amount(JsonWriter to, String name, long yen) {
        return to.text(name + "_sign", yen < 0 ? "-" : "").text(name + "_amt", String.valueOf(Math.abs(yen)));
    }

    private static Reply ok(Consumer<JsonWriter> members) {
        return Reply.json(200, JsonWriter.write(members));
    }

    private BankAccount asked(Bank bank, String user, Request request) {
        return bank.accountsOf(user).stream()
                .filter(account -> account.id().value().equals(request.variable(0)))
                .findFirst()
                .orElseThrow(() -> refusal(Trouble.PATH, "no such account"));
    }

    private Optional<LocalDate> day(Request request, String name) {
        try {
            return request.query().one(name).map(text -> LocalDate.parse(text, DAY));
        } catch (DateTimeException e) {
            throw refusal(Trouble.BAD_REQUEST, name + " is no day");
        }
    }

    private int number(Request request, String name, int usual) {
        String text = request.query().one(name).orElse(String.valueOf(usual));
        if (!text.matches("[0-9]{1,9}")) {
            throw refusal(Trouble.BAD_REQUEST, name + " is no number");
        }
        return Integer.parseInt(text);
    }
}
