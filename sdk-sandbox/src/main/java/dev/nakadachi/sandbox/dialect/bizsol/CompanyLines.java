package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Lines with a column for each way, oldest first, in pages by a key. */
record CompanyLines(CompanyAccounts accounts) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    /** The sandbox's own, below the three digits of {@code item_number}. */
    private static final int PAGE = 500;

    Reply transactions(String user, Request request) {
        return page(accounts.asked(user, request), request, "transactions", line -> true);
    }

    Reply notices(String user, Request request) {
        return page(accounts.asked(user, request), request, "deposit_notices", BankLine::deposit);
    }

    private static Reply page(BankAccount account, Request request, String list, Predicate<BankLine> wanted) {
        LocalDate from = day(request.query(), "date_from");
        LocalDate to = day(request.query(), "date_to");
        long end = account.firstOnOrAfter(to.plusDays(1));
        long at =
                request.query().one("page_key").map(CompanyLines::place).orElseGet(() -> account.firstOnOrAfter(from));
        List<BankLine> page = new ArrayList<>();
        while (at < end && page.size() < PAGE) {
            Optional.of(account.line(at++)).filter(wanted).ifPresent(page::add);
        }
        long next = at;
        return Reply.json(200, JsonWriter.write(body -> {
            body.text("account_id", account.id().value()).integer("count", page.size());
            if (next < end) {
                body.text("next_page_key", Long.toString(next));
            }
            body.objects(list, page, CompanyLines::write);
        }));
    }

    private static void write(BankLine line, JsonWriter to) {
        boolean in = line.change() > 0;
        to.text("transaction_date", DAY.format(line.at()))
                .text("value_date", DAY.format(line.at()))
                .integer("withdrawal_amount", in ? 0 : line.amount())
                .integer("checks_issued_by_other_banks_withdrawal_amount", 0)
                .integer("deposit_amount", in ? line.amount() : 0)
                .integer("checks_issued_by_other_banks_deposit_amount", 0)
                .integer("balance", line.balance());
        line.remarks().ifPresent(words -> to.text("abstract", words));
    }

    private static long place(String key) {
        if (!key.matches("[0-9]{1,15}")) {
            throw new BizSolRefusal(400, "page_key is not one of this list");
        }
        return Long.parseLong(key);
    }

    private static LocalDate day(Parameters query, String name) {
        try {
            return LocalDate.parse(query.one(name).orElse(""), DAY);
        } catch (DateTimeException none) {
            throw new BizSolRefusal(400, name + " is no day like 2026/04/01");
        }
    }
}
