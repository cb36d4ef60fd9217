package dev.nakadachi.provider;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The elements of all pages, one page in memory, for domain clients. Never split: pages come one after the other. Not
 * thread-safe: it belongs to its stream.
 *
 * @param <Q> asks for a page
 * @param <T> an element
 * @param <K> the institution's mark of where the next page starts
 */
public final class Pages<Q, T, K> implements Spliterator<T> {

    private static final int MOST_EMPTY_PAGES = 1_000;

    private final BiFunction<Q, K, Q> at;
    private final Function<Q, Page<T, K>> fetch;
    private final Set<K> seen = new HashSet<>();
    private Iterator<T> page = List.<T>of().iterator();
    private @Nullable Q next;
    private int emptyPages;

    private Pages(Q first, BiFunction<Q, K, Q> at, Function<Q, Page<T, K>> fetch) {
        this.next = Objects.requireNonNull(first, "first");
        this.at = Objects.requireNonNull(at, "at");
        this.fetch = Objects.requireNonNull(fetch, "fetch");
    }

    /**
     * A lazy stream: a page is fetched when its first element is needed, by the thread that consumes the stream. A page
     * that names a page as its next that was read already ends it with {@code institution.answer-malformed}, and so do
     * a thousand empty pages in a row.
     *
     * @param first asks for the first page
     * @param at asks the same for a later page
     * @param fetch fetches a page
     * @param <Q> asks for a page
     * @param <T> an element
     * @param <K> the mark of a next page
     * @return the elements; close it when it is not consumed to its end
     */
    public static <Q, T, K> Stream<T> stream(Q first, BiFunction<Q, K, Q> at, Function<Q, Page<T, K>> fetch) {
        Pages<Q, T, K> pages = new Pages<>(first, at, fetch);
        return StreamSupport.stream(pages, false).onClose(pages::stop);
    }

    /**
     * The same page by page, as lazy: {@code next()} fetches, {@code hasNext()} does not.
     *
     * @param first asks for the first page
     * @param at asks the same for a later page
     * @param fetch fetches a page
     * @param <Q> asks for a page
     * @param <T> an element
     * @param <K> the mark of a next page
     * @return the pages, at least one
     */
    public static <Q, T, K> Iterator<List<T>> onePageAtATime(
            Q first, BiFunction<Q, K, Q> at, Function<Q, Page<T, K>> fetch) {
        Pages<Q, T, K> pages = new Pages<>(first, at, fetch);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pages.next != null;
            }

            @Override
            public List<T> next() {
                Q query = pages.next;
                if (query == null) {
                    throw new NoSuchElementException();
                }
                return pages.advance(query);
            }
        };
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        while (!page.hasNext()) {
            Q query = next;
            if (query == null) {
                return false;
            }
            advance(query);
        }
        action.accept(page.next());
        return true;
    }

    private List<T> advance(Q query) {
        Page<T, K> fetched = fetch.apply(query);
        if (fetched.next().filter(key -> !seen.add(key)).isPresent()) {
            throw endless("a page names a page as its next that was read already, so the list would never end");
        }
        emptyPages = fetched.elements().isEmpty() ? emptyPages + 1 : 0;
        if (emptyPages == MOST_EMPTY_PAGES && fetched.next().isPresent()) {
            throw endless("a thousand pages in a row are empty and each names another");
        }
        next = fetched.next().map(key -> at.apply(query, key)).orElse(null);
        page = fetched.elements().iterator();
        return fetched.elements();
    }

    private RuntimeException endless(String detail) {
        stop();
        return Problem.of(ErrorCode.ANSWER_MALFORMED, detail).toException();
    }

    private void stop() {
        next = null;
        page = List.<T>of().iterator();
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE;
    }
}
