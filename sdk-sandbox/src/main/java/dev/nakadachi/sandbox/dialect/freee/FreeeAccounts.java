package dev.nakadachi.sandbox.dialect.freee;

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

/** {@code /walletables} and {@code /wallet_txns}: the number of an account is its id. */
record FreeeAccounts(Bank bank) {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    Reply walletables(String user, Request request) {
        company(request);
        boolean balances =
                request.query().one("with_balance").filter("true"::equals).isPresent();
        String now =
                bank.clock().instant().atZone(Bank.TOKYO).toOffsetDateTime().toString();
        return Reply.json(
                200,
                JsonWriter.write(body -> body.objects("walletables", accountsOf(user), (account, to) -> {
                    to.number("id", account.number())
                            .text("name", "サンドボックス 普通 " + account.number().substring(5))
                            .integer("bank_id", 1)
                            .text("type", "bank_account");
                    if (balances) {
                        to.integer("last_balance", account.balance())
                                .integer("walletable_balance", 0)
                                .text("last_synced_at", now);
                    }
                })));
    }

    Reply lines(String user, Request request) {
        company(request);
        BankAccount account = accountsOf(user).stream()
                .filter(one -> request.query()
                                .one("walletable_type")
                                .filter("bank_account"::equals)
                                .isPresent()
                        && request.query()
                                .one("walletable_id")
                                .filter(one.number()::equals)
                                .isPresent())
                .findFirst()
                .orElseThrow(() -> new FreeeRefusal(404, "no such walletable"));
        long first = account.firstOnOrAfter(day(request, "start_date", account.firstDay()));
        long end =
                account.firstOnOrAfter(day(request, "end_date", account.today()).plusDays(1));
        long newest = end - 1 - whole(request, "offset", 0, Integer.MAX_VALUE);
        List<BankLine> page = new ArrayList<>();
        for (long at = newest; at >= first && page.size() < whole(request, "limit", USUAL, MOST); at--) {
            page.add(account.line(at));
        }
        return Reply.json(
                200,
                JsonWriter.write(body -> body.objects("wallet_txns", page, (line, to) -> line(account, line, to))));
    }

    private static void line(BankAccount account, BankLine line, JsonWriter to) {
        to.number("id", line.itemKey())
                .number("company_id", FreeeDialect.COMPANY)
                .text("date", line.at().toLocalDate().toString())
                .integer("amount", Math.abs(line.change()))
                .integer("due_amount", 0)
                .integer("balance", line.balance())
                .text("entry_side", line.change() < 0 ? "expense" : "income")
                .text("walletable_type", "bank_account")
                .number("walletable_id", account.number())
                .text("description", line.remarks().orElse(""))
                .integer("status", 1);
    }

    private List<BankAccount> accountsOf(String user) {
        return bank.accountsOf(user).stream()
                .filter(account -> account.kind().yenOrdinary())
                .toList();
    }

    private static void company(Request request) {
        if (request.query()
                .one("company_id")
                .filter(FreeeDialect.COMPANY::equals)
                .isEmpty()) {
            throw new FreeeRefusal(400, "company_id is missing or not yours");
        }
    }

    private static LocalDate day(Request request, String name, LocalDate otherwise) {
        try {
            return request.query().one(name).map(LocalDate::parse).orElse(otherwise);
        } catch (DateTimeException none) {
            throw new FreeeRefusal(400, name + " is no day");
        }
    }

    private static int whole(Request request, String name, int otherwise, int most) {
        String text = request.query().one(name).orElse(Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
            throw new FreeeRefusal(400, name + " is no number up to " + most);
        }
        return Integer.parseInt(text);
    }
}
