package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InstitutionException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransactionStreamTest {

    private static final AccountId ACCOUNT = new AccountId("101011234567");

    @Test
    void linesOfAllPagesComeInOrder() {
        FakeCalls calls = history(5, 3);
        try (Stream<Transaction> lines = read(calls)) {
            assertThat(lines.map(line -> line.amount().longYenExact()))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 15).mapToObj(Long::valueOf).toList());
        }
        assertThat(calls.inputs).hasSize(5);
        assertThat(keys(calls)).containsExactly("first", "1", "2", "3", "4");
    }

    @Test
    void aPageIsFetchedWhenItsFirstLineIsNeeded() {
        FakeCalls calls = history(100, 3);
        try (Stream<Transaction> lines = read(calls)) {
            assertThat(calls.inputs).isEmpty();
            Iterator<Transaction> line = lines.iterator();
            line.next();
            assertThat(calls.inputs).hasSize(1);
            line.next();
            line.next();
            assertThat(calls.inputs).hasSize(1);
            line.next();
            assertThat(calls.inputs).hasSize(2);
        }
        try (Stream<Transaction> lines = read(calls)) {
            calls.inputs.clear();
            assertThat(lines.limit(4).count()).isEqualTo(4);
            assertThat(calls.inputs).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void aParallelStreamStillAsksForOnePageAfterTheOther() {
        FakeCalls calls = history(20, 10);
        List<Thread> threads = new ArrayList<>();
        try (Stream<Transaction> lines = read(calls)) {
            assertThat(lines.parallel()
                            .peek(line -> threads.add(Thread.currentThread()))
                            .toList())
                    .hasSize(200);
        }
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void emptyPagesAreWalkedOver() {
        FakeCalls calls = new FakeCalls(input -> {
            int page = pageOf((HistoryQuery) input);
            return page < 3 ? page(page, 0).followedBy(new PageKey(Integer.toString(page + 1))) : page(page, 2);
        });
        assertThat(read(calls)).hasSize(2);
    }

    @Test
    void aKeyThatComesAgainEndsTheList() {
        FakeCalls calls = new FakeCalls(input -> {
            int page = pageOf((HistoryQuery) input);
            return page(page, 1).followedBy(new PageKey(Integer.toString(page == 3 ? 2 : page + 1)));
        });
        List<Transaction> seen = new ArrayList<>();
        assertThatThrownBy(() -> read(calls).forEach(seen::add))
                .isInstanceOfSatisfying(
                        InstitutionException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED));
        assertThat(seen).hasSize(3);
        assertThat(calls.inputs).hasSize(4);
    }

    @Test
    void aPageOfAnotherAccountIsRefused() {
        FakeCalls calls = new FakeCalls(input -> AccountPage.last(new AccountId("other"), List.of(line(1))));
        List<Transaction> seen = new ArrayList<>();
        assertThatThrownBy(() -> read(calls).forEach(seen::add)).isInstanceOf(InstitutionException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void aClosedStreamAsksForNothingMore() {
        FakeCalls calls = history(10, 1);
        Stream<Transaction> lines = read(calls);
        Iterator<Transaction> line = lines.iterator();
        line.next();
        lines.close();
        assertThat(line.hasNext()).isFalse();
        assertThat(calls.inputs).hasSize(1);
    }

    @Test
    void aFailedPageIsAskedForAgain() {
        List<Integer> failures = new ArrayList<>(List.of(1));
        FakeCalls calls = new FakeCalls(input -> {
            int page = pageOf((HistoryQuery) input);
            if (failures.remove(Integer.valueOf(page))) {
                throw Problem.of(ErrorCode.UNAVAILABLE, "down").toException();
            }
            return page == 0 ? page(0, 1).followedBy(new PageKey("1")) : page(page, 1);
        });
        Iterator<Transaction> line = read(calls).iterator();
        line.next();
        assertThatThrownBy(line::hasNext).isInstanceOf(TryLaterException.class);
        assertThat(line.hasNext()).isTrue();
        assertThat(keys(calls)).containsExactly("first", "1", "1");
    }

    private static Stream<Transaction> read(FakeCalls calls) {
        return CorporateBank.over(calls).transactions(ACCOUNT, DateRange.today());
    }

    private static FakeCalls history(int pages, int size) {
        return new FakeCalls(input -> {
            int page = pageOf((HistoryQuery) input);
            AccountPage<Transaction> last = page(page, size);
            return page == pages - 1 ? last : last.followedBy(new PageKey(Integer.toString(page + 1)));
        });
    }

    private static int pageOf(HistoryQuery query) {
        return query.page().map(key -> Integer.parseInt(key.value())).orElse(0);
    }

    private static List<String> keys(FakeCalls calls) {
        return calls.inputs.stream()
                .map(input -> ((HistoryQuery) input).page().map(PageKey::value).orElse("first"))
                .toList();
    }

    private static AccountPage<Transaction> page(int page, int size) {
        return AccountPage.last(
                ACCOUNT,
                IntStream.range(page * size, (page + 1) * size)
                        .mapToObj(TransactionStreamTest::line)
                        .toList());
    }

    private static Transaction line(int yen) {
        return Transaction.builder(LocalDate.of(2025, 4, 15), new Direction(Direction.Kind.IN, "1"), Money.yen(yen))
                .build();
    }
}
