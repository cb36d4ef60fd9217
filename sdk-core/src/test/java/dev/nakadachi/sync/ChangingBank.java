package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A bank whose history changes at any time, also between two pages of an answer. Few amounts and names, so that equal
 * lines are common. It remembers what it looked like since it was last asked to.
 */
final class ChangingBank {

    final BankShape shape;
    final RandomGenerator chance;
    final Tally tally;
    /** Runs before each page is fetched. */
    Runnable beforePage = () -> {};

    private final int lateness;
    private List<BankLine> lines = new ArrayList<>();
    private final List<List<BankLine>> looks = new ArrayList<>();
    private long lastNumber;
    private long olderThanRun;
    LocalDate today;

    ChangingBank(BankShape shape, RandomGenerator chance, LocalDate today, int lateness, Tally tally) {
        this.shape = shape;
        this.chance = chance;
        this.today = today;
        this.lateness = lateness;
        this.tally = tally;
    }

    /** What it looks like from now on is remembered. */
    void remember() {
        looks.clear();
        looks.add(lines);
    }

    /** Lines that come from now on are not taken away before this is called again. */
    void beginRun() {
        olderThanRun = lastNumber;
    }

    List<List<BankLine>> looks() {
        return looks;
    }

    List<BankLine> lines() {
        return lines;
    }

    void book(LocalDate day) {
        BankLine line = new BankLine(
                ++lastNumber,
                day,
                chance.nextInt(12) == 0 ? -100 : 100 + 10L * chance.nextInt(3),
                chance.nextBoolean() ? "ﾅｶﾀﾞﾁ" : "ﾃｽﾄ",
                "booked",
                0);
        tally.corrections += line.amount() < 0 ? 1 : 0;
        List<BankLine> next = new ArrayList<>(lines);
        next.add(line);
        change(next);
    }

    /** Something happens: a new line, a late one, a cancellation, a line that vanishes or moves. */
    void happen() {
        int what = chance.nextInt(12);
        List<BankLine> recent = lines.stream()
                .filter(line -> line.number() <= olderThanRun)
                .filter(line -> line.day().isAfter(today.minusDays(lateness)))
                .toList();
        if (what < 5 || recent.isEmpty()) {
            tally.booked++;
            book(today);
        } else if (what < 8) {
            tally.late++;
            book(today.minusDays(chance.nextInt(lateness)));
        } else {
            BankLine one = recent.get(chance.nextInt(recent.size()));
            List<BankLine> next = new ArrayList<>(lines);
            next.remove(one);
            if (what < 10) {
                tally.cancelled++;
                next.add(one.cancelled());
            } else if (what == 10) {
                tally.vanished++;
            } else {
                tally.moved++;
                next.add(one.on(today.minusDays(chance.nextInt(lateness))));
            }
            change(next);
        }
    }

    private void change(List<BankLine> next) {
        next.sort(Comparator.comparing(BankLine::day).thenComparing(BankLine::number));
        long balance = 0;
        for (int i = 0; i < next.size(); i++) {
            balance += next.get(i).state().equals("booked") ? next.get(i).amount() : 0;
            // Shown by banks with keys; without it, equal lines say the same. A balance of few values would return to
            // an
            // earlier one between two readings, and no reader can notice that.
            next.set(i, next.get(i).with(shape.keyed() ? balance : 0));
        }
        lines = List.copyOf(next);
        looks.add(lines);
    }

    LineSource<BankLine> source() {
        return new LineSource<>() {
            @Override
            public SourceName name() {
                return new SourceName("account-1");
            }

            @Override
            public Iterator<List<SourceLine<BankLine>>> pages(LocalDate from, LocalDate to) {
                return new Pages(from, to);
            }

            @Override
            public Optional<LocalDate> earliest(LocalDate day) {
                return Optional.of(day.minusDays(shape.reach()));
            }
        };
    }

    private SourceLine<BankLine> shown(BankLine line) {
        LineFacts.Builder facts = LineFacts.on(line.day())
                .steady("amount", Long.toString(line.amount()))
                .steady("remarks", line.remarks())
                .changing("state", line.state())
                .changing("balance", Long.toString(line.balance()));
        if (shape.keyed()) {
            facts.key(Long.toString(line.number()));
        }
        return new SourceLine<>(facts.build(), line);
    }

    private final class Pages implements Iterator<List<SourceLine<BankLine>>> {

        private final LocalDate from;
        private final LocalDate to;
        private int offset;
        private Optional<BankLine> after = Optional.empty();
        private boolean more = true;

        Pages(LocalDate from, LocalDate to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public List<SourceLine<BankLine>> next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            if (from.isBefore(today.minusDays(shape.reach()))) {
                throw new AssertionError("asked for days that the bank does not show any more");
            }
            beforePage.run();
            Comparator<BankLine> order = Comparator.comparing(BankLine::day).thenComparing(BankLine::number);
            Comparator<BankLine> shownOrder = shape.newestFirst() ? order.reversed() : order;
            List<BankLine> rest = lines.stream()
                    .filter(line -> !line.day().isBefore(from) && !line.day().isAfter(to))
                    .sorted(shownOrder)
                    .filter(line -> after.isEmpty() || shownOrder.compare(line, after.get()) > 0)
                    .skip(shape.byOffset() ? offset : 0)
                    .toList();
            List<BankLine> page = rest.subList(0, Math.min(shape.pageSize(), rest.size()));
            more = rest.size() > page.size();
            offset += page.size();
            after = shape.byOffset() || page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
            return page.stream().map(ChangingBank.this::shown).toList();
        }
    }
}
