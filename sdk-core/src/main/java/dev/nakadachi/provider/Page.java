package dev.nakadachi.provider;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that an institution sends in pieces. Prints no element. Immutable and thread-safe.
 *
 * @param <T> an element
 * @param <K> the institution's mark of where the next page starts
 */
public final class Page<T, K> {

    private final List<T> elements;
    private final @Nullable K next;

    private Page(List<T> elements, @Nullable K next) {
        this.elements = List.copyOf(elements);
        this.next = next;
    }

    /**
     * The last page.
     *
     * @param elements its elements in the institution's order
     * @param <T> an element
     * @param <K> the mark of a next page
     * @return the page
     */
    public static <T, K> Page<T, K> last(List<T> elements) {
        return new Page<>(elements, null);
    }

    /**
     * The same page, followed by another.
     *
     * @param value where the next page starts
     * @return a copy
     */
    public Page<T, K> followedBy(K value) {
        return new Page<>(elements, Objects.requireNonNull(value, "next"));
    }

    /**
     * The elements.
     *
     * @return the elements in the institution's order, unmodifiable
     */
    public List<T> elements() {
        return elements;
    }

    /**
     * Where the next page starts.
     *
     * @return the mark, empty on the last page
     */
    public Optional<K> next() {
        return Optional.ofNullable(next);
    }

    @Override
    public String toString() {
        return "Page[" + elements.size() + " elements" + (next == null ? ", last" : "") + "]";
    }
}
