package dev.nakadachi.sync;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Where lines are read from (SPI): one account, or one card. Shipped for the histories of banks and for the statements
 * of cards. Used by one thread at a time.
 *
 * @param <L> a line of the domain
 */
public interface LineSource<L> {

    /**
     * Names the source; identities and cursors are bound to it.
     *
     * @return the caller's name for it
     */
    SourceName name();

    /**
     * All lines of some days, one page of the institution after the other.
     *
     * <p>A page is fetched by {@code next()}, and {@code hasNext()} says without fetching whether the institution has
     * announced another one. A reading of one page is taken as true for one moment; one of several pages is read again
     * until two readings in a row are the same, since lines may come and go between pages. So a source that needs a
     * further answer to know what to read hands that out as an empty page.
     *
     * @param from the first day, in Asia/Tokyo
     * @param to the last day, included
     * @return the pages; no line lies outside of these days
     * @throws dev.nakadachi.error.NakadachiException here or while the pages are read, as every business call
     */
    Iterator<List<SourceLine<L>>> pages(LocalDate from, LocalDate to);

    /**
     * How far back lines can be read today.
     *
     * @param today in Asia/Tokyo
     * @return the first day that can be read, empty where the institution names no limit
     */
    default Optional<LocalDate> earliest(LocalDate today) {
        return Optional.empty();
    }

    /**
     * How many days may be asked for at once.
     *
     * @return at least 1; unless overridden, 31
     */
    default int longestDays() {
        return 31;
    }

    /**
     * How many days before today every run should read again, for lines that come late or change. A choice of the SDK:
     * no institution promises after which time its lines stay as they are.
     *
     * @return at least 1; unless overridden, 31
     */
    default int overlapDays() {
        return 31;
    }
}
