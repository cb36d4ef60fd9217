package dev.nakadachi.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InstitutionException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Queries are page numbers and so are keys; page 0 comes first. */
class PagesTest {

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void everyPageIsReadOnceAndInOrder() {
        assertThat(read(List.of(page(1, "a", "b"), page(2), page(3, "c"), last("d"))))
                .containsExactly("a", "b", "c", "d");
        assertThat(asked).containsExactly(0, 1, 2, 3);
    }

    @Test
    void nothingIsAskedBeforeAnElementIsNeeded() {
        try (Stream<String> stream = read(List.of(page(1, "a", "b"), last("c")))) {
            assertThat(asked).isEmpty();
            Iterator<String> elements = stream.iterator();
            assertThat(elements.next() + elements.next()).isEqualTo("ab");
            assertThat(asked).containsExactly(0);
        }
    }

    @Test
    void aKeyThatCameBeforeEndsTheListInsteadOfRepeatingIt() {
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(() ->
                        read(List.of(page(1, "a"), page(2, "b"), page(1, "c"))).forEach(seen::add))
                .isInstanceOfSatisfying(
                        InstitutionException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED));
        assertThat(seen).containsExactly("a", "b");
        assertThat(asked).containsExactly(0, 1, 2);
    }

    @Test
    void emptyPagesThatInventKeysEndTheListAfterAThousand() {
        Stream<String> stream = Pages.stream(0, (query, key) -> key, query -> {
            asked.add(query);
            return query < 2_000 ? page(query + 1) : last();
        });
        assertThatThrownBy(() -> stream.forEach(element -> {}))
                .isInstanceOfSatisfying(
                        InstitutionException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED));
        assertThat(asked).hasSize(1_000);
    }

    @Test
    void aClosedStreamAsksNoMore() {
        Stream<String> stream = read(List.of(page(1, "a"), last("b")));
        Iterator<String> elements = stream.iterator();
        elements.next();
        stream.close();
        assertThat(elements.hasNext()).isFalse();
        assertThat(asked).containsExactly(0);
    }

    @Test
    void aPagePrintsNoElement() {
        assertThat(page(1, "secret")).hasToString("Page[1 elements]");
        assertThat(last("secret")).hasToString("Page[1 elements, last]");
    }

    private Stream<String> read(List<Page<String, Integer>> pages) {
        return Pages.stream(0, (query, key) -> key, query -> {
            asked.add(query);
            return pages.get(query);
        });
    }

    private static Page<String, Integer> page(int next, String... elements) {
        return last(elements).followedBy(next);
    }

    private static Page<String, Integer> last(String... elements) {
        return Page.last(List.of(elements));
    }
}
