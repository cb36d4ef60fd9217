package dev.nakadachi.sandbox.dialect.house;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** {@code /accounts/{accountId}/transactions} and {@code /deposit-notices}. */
record LineResources(AccountResources accounts) {

    /** As the page says. */
    private static final int PAGE = 500;

    /** The sandbox's own limit, so that {@code period_too_long} can be seen. */
    private static final int MOST_DAYS = 3_660;

    Reply transactions(String user, Request request) {
        return lines(user, request, "transactions", line -> true, (line, to) -> {
            common(line, to);
            to.text("kind", line.type().equals("1") ? "in" : "out").text("balance", Long.toString(line.balance()));
            line.remarks().ifPresent(words -> to.text("remarks", words));
        });
    }

    Reply notices(String user, Request request) {
        return lines(user, request, "depositNotices", BankLine::deposit, (line, to) -> {
            common(line, to);
            to.text("remitter", line.remarks().orElse("").replace("振込 ", ""))
                    .text("bankName", "ｻﾝﾌﾟﾙ")
                    .text("branchName", "ﾎﾝﾃﾝ");
        });
    }

    private static void common(BankLine line, JsonWriter to) {
        to.text("lineId", line.itemKey())
                .text("transactionDate", line.at().toLocalDate().toString())
                .text("amount", Long.toString(line.amount()));
    }

    private Reply lines(
            String user,
            Request request,
            String list,
            Predicate<BankLine> wanted,
            BiConsumer<BankLine, JsonWriter> writer) {
        BankAccount account = accounts.asked(user, request);
        Days days = Days.of(request.query(), account);
        long end = account.firstOnOrAfter(days.to().plusDays(1));
        long at = request.query()
                .one("cursor")
                .map(cursor -> place(cursor, end))
                .orElseGet(() -> account.firstOnOrAfter(days.from()));
        List<BankLine> page = new ArrayList<>();
        while (at < end && page.size() < PAGE) {
            Optional.of(account.line(at++)).filter(wanted).ifPresent(page::add);
        }
        Optional<String> next = at < end ? Optional.of("c-" + at) : Optional.empty();
        return Reply.json(200, JsonWriter.write(body -> {
            body.text("accountId", account.id().value()).text("currency", AccountResources.currency(account));
            body.objects(list, page, writer);
            next.ifPresent(cursor -> body.text("nextCursor", cursor));
        }));
    }

    private static long place(String cursor, long end) {
        if (cursor.matches("c-[0-9]{1,15}") && Long.parseLong(cursor.substring(2)) < end) {
            return Long.parseLong(cursor.substring(2));
        }
        throw new HouseProblem(400, "invalid_cursor", "The cursor is not one of this list.");
    }

    private record Days(LocalDate from, LocalDate to) {

        /** Without to: until today. Without from: from the first line. Without both: today. */
        static Days of(Parameters query, BankAccount account) {
            Optional<LocalDate> first = query.one("from").map(Days::day);
            LocalDate to = query.one("to").map(Days::day).orElse(account.today());
            LocalDate from = first.orElse(query.one("to").isPresent() ? account.firstDay() : account.today());
            if (to.isBefore(from) && first.isPresent()) {
                throw new HouseProblem(400, "invalid_request", "The period ends before it begins.");
            }
            if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
                throw new HouseProblem(400, "period_too_long", "Ask for at most " + MOST_DAYS + " days.");
            }
            return new Days(from, to);
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException none) {
                throw new HouseProblem(400, "invalid_request", "A day is written like 2026-04-01.");
            }
        }
    }
}
