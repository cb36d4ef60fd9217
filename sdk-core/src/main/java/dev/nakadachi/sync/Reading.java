package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.List;

/**
 * All lines of some days as one reading of all pages found them.
 *
 * @param to the last day, which may lie before the one asked for
 * @param lines in the order of the source
 * @param prints what is compared of each
 * @param sizes how many lines each page had
 * @param pages all pages that it took, those of former readings counted
 */
record Reading<L>(
        LocalDate from,
        LocalDate to,
        List<SourceLine<L>> lines,
        List<LinePrint> prints,
        List<Integer> sizes,
        long pages) {

    /** Page by page the same: then there was a moment between the two readings at which all of it was true. */
    boolean isSameAs(Reading<L> other) {
        return sizes.equals(other.sizes) && prints.equals(other.prints);
    }

    Reading<L> withPages(long all) {
        return new Reading<>(from, to, lines, prints, sizes, all);
    }
}
