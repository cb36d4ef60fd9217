package dev.nakadachi.sync;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads some days so that the result was true at one moment.
 *
 * <p>One page is one answer. Days that take several pages are made fewer, until they fit one page or are a single day;
 * what still takes several is read until two readings in a row are page by page the same. If a page never returns to
 * what it was before, all pages stood as read between the end of the first and the beginning of the second reading.
 */
final class SliceReader<L> {

    private static final int MOST_READINGS = 6;

    private final LineSource<L> source;
    private final LinePrinter printer;
    private long pages;
    private int days;
    private int fullPage;

    SliceReader(LineSource<L> source, LinePrinter printer) {
        this.source = source;
        this.printer = printer;
        this.days = source.longestDays();
    }

    /** Reads as many days as seem to fit one page, the first of them included, the last one at most. */
    Reading<L> read(LocalDate from, LocalDate last) {
        pages = 0;
        LocalDate to = from.plusDays(days - 1L);
        Reading<L> settled = settle(from, to.isAfter(last) ? last : to).withPages(pages);
        if (settled.lines().size() * 3 <= fullPage) {
            days = Math.min(days * 2, source.longestDays());
        }
        return settled;
    }

    private Reading<L> settle(LocalDate from, LocalDate last) {
        LocalDate to = last;
        Reading<L> before = null;
        for (int readings = 1; ; readings++) {
            Reading<L> now = pass(from, to);
            if (!now.to().equals(to)) {
                to = now.to();
                before = null;
                readings = 0;
            } else if (now.sizes().size() <= 1 || (before != null && now.isSameAs(before))) {
                return now;
            } else if (readings < MOST_READINGS) {
                before = now;
            } else if (to.isAfter(from)) {
                to = from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
                before = null;
                readings = 0;
            } else {
                throw Problem.of(
                                ErrorCode.LIST_UNSETTLED,
                                "the lines of " + from + " changed during each of " + MOST_READINGS
                                        + " readings of all pages")
                        .toException();
            }
        }
    }

    /** One reading, given up with fewer days when the first page shows that all of them do not fit it. */
    private Reading<L> pass(LocalDate from, LocalDate to) {
        List<SourceLine<L>> lines = new ArrayList<>();
        List<LinePrint> prints = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Iterator<List<SourceLine<L>>> answers = source.pages(from, to);
        while (answers.hasNext()) {
            List<SourceLine<L>> page = answers.next();
            pages++;
            page.forEach(line -> prints.add(printer.print(inside(line, from, to).facts())));
            lines.addAll(page);
            sizes.add(page.size());
            LocalDate fitting = sizes.size() == 1 && answers.hasNext() ? fitting(page, from, to) : null;
            if (fitting != null) {
                days = (int) ChronoUnit.DAYS.between(from, fitting) + 1;
                fullPage = page.size();
                return new Reading<>(from, fitting, List.of(), List.of(), List.of(), pages);
            }
        }
        return new Reading<>(from, to, lines, prints, sizes, pages);
    }

    /** Up to where lines as dense as those of the first page fit one page; null where fewer days are not to be had. */
    private static <L> @Nullable LocalDate fitting(List<SourceLine<L>> page, LocalDate from, LocalDate to) {
        Optional<LocalDate> first =
                page.stream().map(line -> line.facts().day()).min(LocalDate::compareTo);
        Optional<LocalDate> last = page.stream().map(line -> line.facts().day()).max(LocalDate::compareTo);
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        if (!first.equals(last)) {
            return from.plusDays(ChronoUnit.DAYS.between(first.get(), last.get()) - 1);
        }
        LocalDate dense = last.get();
        if (dense.isBefore(to)) {
            return dense;
        }
        return dense.isAfter(from) ? dense.minusDays(1) : null;
    }

    private SourceLine<L> inside(SourceLine<L> line, LocalDate from, LocalDate to) {
        LocalDate day = line.facts().day();
        if (day.isBefore(from) || day.isAfter(to)) {
            throw Problem.of(ErrorCode.ANSWER_MALFORMED, "a line stands outside of the days that were asked for")
                    .toException();
        }
        return line;
    }
}
