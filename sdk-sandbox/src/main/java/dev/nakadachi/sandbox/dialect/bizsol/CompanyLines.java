package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Lines with a column for each way by the public members [I: N5], oldest first, in pages by a key. */
record CompanyLines(CompanyAccounts accounts) {

    /** The sandbox's own, below the three digits of {@code item_number}. */
    private static final int PAGE = 500;

    Reply transactions(String user, Request request) {
        return page(accounts.asked(user, request), request, "transactions", line -> true);
    }

    Reply notices(String user, Request request) {
        return page(accounts.asked(user, request), request, "deposit_notices", BankLine::deposit);
    }

    private static Reply page(BankAccount account, Request request, String list, Predicate<BankLine> wanted) {
        Days days = Days.of(request.query());
        long first = account.firstOnOrAfter(days.from());
        long end = account.firstOnOrAfter(days.to().plusDays(1));
        long at = request.query()
                .one("page_key")
                .map(key -> place(key, first, end))
                .orElse(first);
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
            Iterator<Integer> numbers = IntStream.rangeClosed(1, page.size()).iterator();
            body.objects(list, page, (line, out) -> write(numbers.next(), line, out));
        }));
    }

    /** What a correction looks like is not public: here its amount stands in the column of the way that it takes. */
    private static void write(int number, BankLine line, JsonWriter to) {
        long deposit = Math.max(line.change(), 0);
        long withdrawal = Math.max(-line.change(), 0);
        to.text("item_number", String.format(Locale.ROOT, "%03d", number))
                .text("transaction_date", Days.SLASHES.format(line.at()))
                .text("value_date", Days.SLASHES.format(line.at()))
                .integer("withdrawal_amount", withdrawal)
                .integer("checks_issued_by_other_banks_withdrawal_amount", 0)
                .integer("deposit_amount", deposit)
                .integer("checks_issued_by_other_banks_deposit_amount", 0)
                .integer("balance", line.balance());
        line.remarks().ifPresent(words -> to.text("abstract", words));
    }

    private static long place(String key, long first, long end) {
        long place = key.matches("[0-9]{1,15}") ? Long.parseLong(key) : -1;
        if (place < first || place >= end) {
            throw BizSolRefusal.input("page_key is not one of this list");
        }
        return place;
    }
}
