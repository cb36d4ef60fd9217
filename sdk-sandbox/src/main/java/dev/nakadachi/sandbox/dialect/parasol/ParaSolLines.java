package dev.nakadachi.sandbox.dialect.parasol;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * {@code /accounts/{account_id}/transactions}: one answer without pages, which leaves out without a word what it cannot
 * hold.
 */
record ParaSolLines(ParaSolAccounts accounts, LongPredicate corrected) {

    private static final int MOST = 9_999;

    Reply list(String user, Request request) {
        BankAccount account = accounts.asked(user, request);
        LocalDate from = day(request.query(), "date_from");
        LocalDate to = day(request.query(), "date_to");
        if (to.isBefore(from) || !to.isBefore(from.plusYears(1))) {
            throw new ParaSolRefusal(400, "the period is not in order, or longer than a year");
        }
        List<Shown> all = shown(account, from, to);
        List<Shown> shown = all.subList(0, Math.min(all.size(), MOST));
        return Reply.json(
                200,
                JsonWriter.write(body -> body.flag("has_next", false)
                        .integer("count", shown.size())
                        .text("account_id", account.id().value())
                        .objects("transactions", shown, Shown::write)));
    }

    private List<Shown> shown(BankAccount account, LocalDate from, LocalDate to) {
        List<Shown> shown = new ArrayList<>();
        long end = account.firstOnOrAfter(to.plusDays(1));
        for (long index = account.firstOnOrAfter(from); index < end; index++) {
            BankLine line = account.line(index);
            shown.add(new Shown("n-" + index, "normal", Optional.of(line)));
            if (corrected.test(index)) {
                shown.add(new Shown("c-" + index, "cancelled", Optional.of(line)));
                shown.add(new Shown("m-" + index, "missing", Optional.empty()));
            }
        }
        return shown;
    }

    private static LocalDate day(Parameters query, String name) {
        try {
            return LocalDate.parse(query.one(name).orElse(""));
        } catch (DateTimeException none) {
            throw new ParaSolRefusal(400, name + " is no day");
        }
    }

    private record Shown(String number, String state, Optional<BankLine> line) {

        void write(JsonWriter to) {
            to.text("transaction_id", number).text("state", state);
            line.ifPresent(present -> {
                to.text("date", present.at().toLocalDate().toString())
                        .text("direction", present.type())
                        .integer("amount", present.amount());
                if (state.equals("normal")) {
                    to.integer("balance", present.balance());
                }
                present.remarks().ifPresent(words -> to.text("remarks", words));
            });
        }
    }
}
