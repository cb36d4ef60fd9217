package dev.nakadachi.examples;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.Sandbox;
import java.util.Iterator;
import java.util.stream.Stream;

/** A year of transactions, page by page, and a sum that has to come out right. */
final class HistoryStep {

    private static final String PATH = "/accounts/transactions";
    private static final int TICK = 500;

    private HistoryStep() {}

    static void stream(Trip trip, CorporateBank client, Account account) {
        Story story = trip.story();
        Sandbox bank = trip.bank();
        Figures figures = trip.figures();
        story.step("Stream a year of transactions, lazily over all pages");
        Sums sums = new Sums();
        DateRange year = DateRange.daysEndingOn(bank.bank().today(), 365);
        try (Stream<Transaction> lines = client.transactions(account.id(), year)) {
            story.tell("Before the first line is asked for, the bank has seen "
                    + bank.counters().to(PATH) + " requests.");
            story.begin("lines read:");
            for (Iterator<Transaction> each = lines.iterator(); each.hasNext(); ) {
                Transaction line = each.next();
                line.remarks().ifPresent(remarks -> trip.secrets().add("a remark", remarks));
                sums.add(line);
                if (sums.lines % TICK == 0) {
                    story.more(" " + Words.count(sums.lines));
                }
            }
            story.end(" " + Words.count(sums.lines) + ", the last");
        }
        figures.transactions = sums.lines;
        figures.pages = bank.counters().to(PATH);
        story.tell("Afterwards it has seen " + figures.pages + ", one for each page of up to 500 lines.");
        story.tell("in  " + Words.money(sums.in));
        story.tell("out " + Words.money(sums.out));
        Money now = client.balance(account.id()).amount();
        if (!sums.opening().plus(sums.in).minus(sums.out).equals(now)) {
            throw new IllegalStateException("the lines do not add up to the balance");
        }
        story.tell("Opening balance " + Words.money(sums.opening()) + " + in - out = " + Words.money(now)
                + ", the balance of step 6.");
    }

    /** What the lines add up to. */
    private static final class Sums {

        private long lines;
        private Money in = Money.yen(0);
        private Money out = Money.yen(0);
        private Money opening = Money.yen(0);

        void add(Transaction line) {
            Money change = line.change().orElseThrow();
            if (lines == 0) {
                opening = line.balanceAfter().orElseThrow().minus(change);
            }
            lines++;
            if (change.signum() >= 0) {
                in = in.plus(change);
            } else {
                out = out.minus(change);
            }
        }

        Money opening() {
            return opening;
        }
    }
}
