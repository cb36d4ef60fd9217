package dev.nakadachi.sandbox.shirokuma;

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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** How the sandbox plays Shirokuma. Thread-safe. */
public final class ShirokumaDialect implements Dialect {

    /** Where the bank is. */
    public static final String BASE = "/shirokuma";

    private static final int PAGE = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Signboard SIGNBOARD = new Signboard(
            new Words("しろくま試験銀行", "Shirokuma test bank"),
            new Words("これは試験用の画面です。", "This is a sandbox for tests."),
            new Words("しろくまの言葉で応答します", "Answers as Shirokuma would"),
            new Words("口座へのアクセスの確認", "Confirm access to your accounts"),
            new Words("いつでも解除できます。", "You can end it at any time."));

    // tag::dialect
    @Override
    public Premises premises() {
        return Premises.below(BASE, SIGNBOARD).permitting(Set.of("kouza", "zandaka", "meisai"), ScopeWords.none());
    }

    @Override
    public void open(Router router, BackOffice office) {
        Bank bank = office.bank();
        Door door = office.door();
        router.route("GET", BASE + "/v1/kouza", door.forRight("kouza", (user, request) -> accounts(bank, user)))
                .route(
                        "GET",
                        BASE + "/v1/zandaka",
                        door.forRight("zandaka", (user, request) -> balance(asked(bank, user, request))))
                .route(
                        "GET",
                        BASE + "/v1/meisai",
                        door.forRight("meisai", (user, request) -> lines(asked(bank, user, request), request)));
    }

    @Override
    public Refusal refusal(Trouble trouble, String words) {
        return new Refused(trouble.status(), words);
    }
    // end::dialect

    private static Reply accounts(Bank bank, String user) {
        List<BankAccount> accounts = bank.accountsOf(user);
        return Reply.json(
                200,
                JsonWriter.write(body -> body.integer("kensuu", accounts.size())
                        .objects(
                                "kouzaIchiran",
                                accounts,
                                (account, to) -> to.text("kouza", account.number())
                                        .text("shiten", account.branch())
                                        .text("shumoku", kind(account))
                                        .text("meigi", "ﾐﾎﾝ ﾀﾛｳ"))));
    }

    private static Reply balance(BankAccount account) {
        return Reply.json(
                200,
                JsonWriter.write(body -> body.text("kouza", account.number())
                        .text("shumoku", kind(account))
                        .text("fugou", account.balance() < 0 ? "-" : "+")
                        .integer("zandaka", Math.abs(account.balance()))
                        .text("kijunbi", DAY.format(account.today()))));
    }

    private static Reply lines(BankAccount account, Request request) {
        List<BankLine> lines = new ArrayList<>(
                account.lines(day(request, "kara"), day(request, "made")).toList());
        Collections.reverse(lines);
        int pages = Math.max(1, (lines.size() + PAGE - 1) / PAGE);
        int page = request.query().one("peeji").map(Integer::parseInt).orElse(1);
        List<BankLine> shown = lines.subList((page - 1) * PAGE, Math.min(page * PAGE, lines.size()));
        return Reply.json(
                200,
                JsonWriter.write(body -> body.text("kouza", account.number())
                        .integer("peeji", page)
                        .integer("zenPeeji", pages)
                        .objects("meisai", shown, ShirokumaDialect::line)));
    }

    private static void line(BankLine line, JsonWriter to) {
        to.text("hi", DAY.format(line.at()))
                .text("fugou", line.change() < 0 ? "-" : "+")
                .integer("kingaku", Math.abs(line.change()))
                .integer("ato", line.balance());
        line.remarks().ifPresent(words -> to.text("tekiyou", words));
    }

    private static BankAccount asked(Bank bank, String user, Request request) {
        String number = request.query().one("kouza").orElse("");
        return bank.accountsOf(user).stream()
                .filter(account -> account.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new Refused(404, "no such account"));
    }

    private static LocalDate day(Request request, String name) {
        try {
            return LocalDate.parse(request.query().one(name).orElse(""), DAY);
        } catch (DateTimeParseException e) {
            throw new Refused(400, name + " is no day");
        }
    }

    private static String kind(BankAccount account) {
        return account.kind() == AccountKind.SETTLEMENT ? "kessai" : "futsuu";
    }

    private static final class Refused extends Refusal {

        private final transient int status;

        private Refused(int status, String words) {
            super(words);
            this.status = status;
        }

        @Override
        public Reply reply() {
            return Reply.json(
                    status,
                    JsonWriter.write(
                            body -> body.text("koodo", "E" + status).text("bun", String.valueOf(getMessage()))));
        }
    }
}
