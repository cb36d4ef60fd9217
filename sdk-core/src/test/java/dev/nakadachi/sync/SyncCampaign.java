package dev.nakadachi.sync;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.CrowdHost;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * Random histories of a bank, synchronised by runs that are killed anywhere. A history ends with one quiet run, and
 * then the books have to equal the bank, but for days that were reported as gaps. Besides: every batch shows its days
 * as they were at one moment; a sink that keeps changes and cursor as one gets each change once and only those that
 * fit; each day is read to its end or reported, never both.
 */
final class SyncCampaign {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Keyset KEYSET = Keyset.generate(new CrowdHost());

    private final UnaryOperator<LineSource<BankLine>> planted;
    private final Tally tally = new Tally();

    /** With a bug in the source, or none. */
    SyncCampaign(UnaryOperator<LineSource<BankLine>> planted) {
        this.planted = planted;
    }

    Tally run(int histories, long seed, Books.Order order) {
        for (int i = 0; i < histories; i++) {
            tally.histories++;
            history(seed + i, order);
        }
        return tally;
    }

    private void history(long seed, Books.Order order) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int overlap = 3 + chance.nextInt(18);
        ChangingBank bank = new ChangingBank(BankShape.any(chance), chance, BEGIN, overlap, tally);
        LocalDate since = BEGIN.minusDays(chance.nextInt(60));
        for (LocalDate day = since; !day.isAfter(BEGIN); day = day.plusDays(1)) {
            for (int n = chance.nextInt(4); n > 0; n--) {
                bank.book(day);
            }
        }
        int[] danger = {0};
        Runnable mayDie = () -> {
            if (danger[0] > 0 && chance.nextInt(danger[0]) == 0) {
                tally.kills++;
                throw new KilledException();
            }
        };
        bank.beforePage = () -> {
            mayDie.run();
            if (danger[0] > 0 && chance.nextInt(4) == 0) {
                tally.betweenPages++;
                bank.happen();
            }
        };
        Books books = new Books(order, mayDie);
        Judge judge = new Judge(bank, books, since, seed, tally);
        for (int step = 3 + chance.nextInt(7); step >= 0; step--) {
            danger[0] = step == 0 ? 0 : 4 + chance.nextInt(40);
            for (int n = chance.nextInt(6); n > 0; n--) {
                bank.happen();
            }
            bank.beginRun();
            run(bank, books, judge, overlap, since);
            bank.today = bank.today.plusDays(step == 0 ? 0 : days(chance));
        }
        judge.end();
    }

    private static int days(RandomGenerator chance) {
        return chance.nextInt(8) == 0 ? chance.nextInt(90) : chance.nextInt(4);
    }

    private void run(ChangingBank bank, Books books, Judge judge, int overlap, LocalDate since) {
        tally.runs++;
        bank.remember();
        try {
            TransactionSync.builder(planted.apply(bank.source()), books, KEYSET, since)
                    .overlapDays(overlap)
                    .host(new CrowdHost(
                            bank.today.atTime(LocalTime.NOON).atZone(TOKYO).toInstant()))
                    .listener(report -> {
                        judge.batch();
                        bank.remember();
                    })
                    .build()
                    .run();
        } catch (KilledException dead) {
            judge.batch();
        } catch (TryLaterException changing) {
            if (!changing.problem().code().equals(ErrorCode.LIST_UNSETTLED)) {
                throw changing;
            }
            tally.unsettled++;
        }
    }

    /** Compares what was kept with what the bank showed. */
    private static final class Judge {

        private final ChangingBank bank;
        private final Books books;
        private final LocalDate since;
        private final long seed;
        private final Tally tally;
        private final Set<LocalDate> complete = new HashSet<>();
        private int judged;

        Judge(ChangingBank bank, Books books, LocalDate since, long seed, Tally tally) {
            this.bank = bank;
            this.books = books;
            this.since = since;
            this.seed = seed;
            this.tally = tally;
        }

        /** The batches since the last time: mostly one. */
        void batch() {
            for (; judged < books.kept.size(); judged++) {
                SyncBatch<BankLine> batch = books.kept.get(judged);
                tally.changes += batch.changes().size();
                for (LocalDate day = batch.from(); !day.isAfter(batch.to()); day = day.plusDays(1)) {
                    if (day.isBefore(bank.today)) {
                        complete.add(day);
                    }
                }
                List<String> is = seen(books.lines.values(), batch.from(), batch.to());
                if (judged == books.kept.size() - 1
                        && bank.looks().stream()
                                .noneMatch(look ->
                                        seen(look, batch.from(), batch.to()).equals(is))) {
                    differ("a batch shows days as they never were");
                }
                for (SyncGap gap : batch.gaps()) {
                    for (LocalDate day = gap.from(); !day.isAfter(gap.to()); day = day.plusDays(1)) {
                        tally.gapDays++;
                        if (complete.contains(day) != (gap.kind() == SyncGap.Kind.NOT_READ_AGAIN)) {
                            differ("a gap of the wrong kind: " + gap);
                        }
                    }
                }
            }
        }

        void end() {
            batch();
            books.wrong.forEach(this::differ);
            Map<LocalDate, List<String>> expected = byDay(bank.lines());
            Map<LocalDate, List<String>> is = byDay(books.lines.values());
            for (LocalDate day = since; !day.isAfter(bank.today); day = day.plusDays(1)) {
                if (!books.inGap(day)) {
                    if (day.isBefore(bank.today) && !complete.contains(day)) {
                        differ("a day was neither read nor reported");
                    }
                    if (!expected.getOrDefault(day, List.of()).equals(is.getOrDefault(day, List.of()))) {
                        differ("the books differ from the bank on " + day);
                        return;
                    }
                }
            }
        }

        private void differ(String what) {
            tally.differences.add("seed " + seed + " " + bank.shape + ": " + what);
        }

        private static List<String> seen(Collection<BankLine> lines, LocalDate from, LocalDate to) {
            return lines.stream()
                    .filter(line -> !line.day().isBefore(from) && !line.day().isAfter(to))
                    .map(BankLine::seen)
                    .sorted()
                    .toList();
        }

        private static Map<LocalDate, List<String>> byDay(Collection<BankLine> lines) {
            return lines.stream()
                    .sorted(Comparator.comparing(BankLine::seen))
                    .collect(Collectors.groupingBy(
                            BankLine::day, TreeMap::new, Collectors.mapping(BankLine::seen, Collectors.toList())));
        }
    }
}
