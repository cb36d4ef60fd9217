package dev.nakadachi.sandbox.dialect.mufg;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Pages by {@code nextFlag} and {@code nextKeyword}: 23 characters, oldest line first. */
final class LinePages {

    /** The sandbox's own: the bank publishes none. */
    private static final int PAGE = 500;

    private LinePages() {}

    static Reply page(
            BankAccount account,
            Request request,
            String list,
            Predicate<BankLine> wanted,
            BiConsumer<BankLine, JsonWriter> writer) {
        LocalDate from = day(request, "inquiryDateFrom").orElse(account.today());
        LocalDate to = day(request, "inquiryDateTo").orElse(account.today());
        long end = account.firstOnOrAfter(to.plusDays(1));
        long at =
                request.query().one("nextKeyword").map(LinePages::place).orElseGet(() -> account.firstOnOrAfter(from));
        List<BankLine> page = new ArrayList<>();
        while (at < end && page.size() < PAGE) {
            Optional.of(account.line(at++)).filter(wanted).ifPresent(page::add);
        }
        long next = at;
        return Reply.json(200, JsonWriter.write(body -> {
            body.text("nextFlag", next < end ? "1" : "0");
            if (next < end) {
                body.text("nextKeyword", String.format(Locale.ROOT, "%023d", next));
            }
            body.integer("number", page.size())
                    .text("operationDate", account.today().toString());
            body.objects(list, page, writer);
        }));
    }

    static void common(BankLine line, String day, String valueDay, JsonWriter to) {
        String date = line.at().toLocalDate().toString();
        to.text(day, date)
                .text(valueDay, date)
                .text("transactionId", "000001")
                .text("debitCreditTypeCode", line.type())
                .integer("amount", line.amount());
    }

    static void history(BankLine line, String day, String valueDay, JsonWriter to) {
        common(line, day, valueDay, to);
        to.text("transactionType", "ヨキンキ").integer("balance", line.balance());
        line.remarks().ifPresent(words -> to.text("remarks", words));
    }

    private static long place(String keyword) {
        if (!keyword.matches("[0-9]{23}")) {
            throw new MufgRefusal(400, "nextKeyword is not one of this list.");
        }
        return Long.parseLong(keyword);
    }

    private static Optional<LocalDate> day(Request request, String name) {
        try {
            return request.query().one(name).map(LocalDate::parse);
        } catch (DateTimeException none) {
            throw new MufgRefusal(400, name + " is a day like 2026-04-01.");
        }
    }
}
