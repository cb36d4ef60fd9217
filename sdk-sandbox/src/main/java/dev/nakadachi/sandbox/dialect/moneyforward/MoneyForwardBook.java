package dev.nakadachi.sandbox.dialect.moneyforward;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code /accounts} and {@code /transactions}: the id of an account is its number in the clothes of a digest. */
record MoneyForwardBook(Bank bank) {

    private static final int MOST = 500;
    private static final int USUAL = 100;

    Reply accounts(String user, Request request) {
        List<BankAccount> accounts = accountsOf(user);
        return Reply.json(
                200,
                JsonWriter.write(body -> body.integer("limit", whole(request, "limit", USUAL, 10_000))
                        .integer("offset", 0)
                        .integer("total_count", accounts.size())
                        .objects(
                                "accounts",
                                accounts,
                                (account, to) -> to.object(
                                        "account",
                                        inside -> inside.text("hashed_id", hashed(account))
                                                .nothing("disp_name")
                                                .integer("status", 0)
                                                .object(
                                                        "service",
                                                        service -> service.text("category_type", "BANK")
                                                                .text("service_name", "サンドボックス銀行"))))));
    }

    Reply lines(String user, Request request) {
        String wanted = request.query().one("account_ids[]").orElse("");
        BankAccount account = accountsOf(user).stream()
                .filter(one -> wanted.equals(hashed(one)))
                .findFirst()
                .orElseThrow(() -> new MoneyForwardRefusal(404, "no such account"));
        LocalDate to = day(request, "to_date", account.today());
        LocalDate asked = day(request, "from_date", to.minusMonths(1));
        // As documented: a longer period is cut without a word.
        LocalDate from = asked.isBefore(to.minusYears(1)) ? to.minusYears(1) : asked;
        long first = account.firstOnOrAfter(from);
        long end = account.firstOnOrAfter(to.plusDays(1));
        int limit = whole(request, "limit", USUAL, MOST);
        long newest = end - 1 - (whole(request, "page", 1, 1_000_000) - 1) * (long) limit;
        List<BankLine> page = new ArrayList<>();
        for (long at = newest; at >= first && page.size() < limit; at--) {
            page.add(account.line(at));
        }
        return Reply.json(
                200,
                JsonWriter.write(body -> body.integer("limit", limit)
                        .integer("offset", 0)
                        .integer("total_count", end - first)
                        .objects(
                                "transactions",
                                page,
                                (line, out) -> out.object("transaction", inside -> line(account, line, inside)))));
    }

    private static void line(BankAccount account, BankLine line, JsonWriter to) {
        to.integer("amount", line.change())
                .text("content", line.remarks().orElse(""))
                .text("currency", "JPY")
                .flag("is_income", line.change() > 0)
                .text(
                        "updated_at",
                        line.at()
                                .toLocalDate()
                                .atStartOfDay(Bank.TOKYO)
                                .toOffsetDateTime()
                                .toString())
                .text("hashed_id", line.itemKey() + "==")
                .text("hashed_account_id", hashed(account));
    }

    private static String hashed(BankAccount account) {
        return "act" + account.number() + "==";
    }

    private List<BankAccount> accountsOf(String user) {
        return bank.accountsOf(user).stream()
                .filter(account -> account.kind().yenOrdinary())
                .toList();
    }

    private static LocalDate day(Request request, String name, LocalDate otherwise) {
        try {
            return request.query().one(name).map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeException none) {
            throw new MoneyForwardRefusal(400, name + " is no day");
        }
    }

    private static int whole(Request request, String name, int otherwise, int most) {
        String text = request.query().one(name).orElse(Integer.toString(otherwise));
        if (!text.matches("[1-9][0-9]{0,8}") || Integer.parseInt(text) > most) {
            throw new MoneyForwardRefusal(400, name + " is no number up to " + most);
        }
        return Integer.parseInt(text);
    }
}
