package dev.nakadachi.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.money.Money;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.sync.LineChange;
import dev.nakadachi.sync.LineIdentity;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncBatch;
import dev.nakadachi.sync.SyncCursor;
import dev.nakadachi.sync.SyncGap;
import dev.nakadachi.sync.SyncSink;
import dev.nakadachi.sync.TransactionSync;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardLineSourceTest {

    private static final CardId CARD = new CardId("card-1");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final Map<YearMonth, List<CardLine>> statements = new LinkedHashMap<>();
    private final Books books = new Books();
    private final Keyset keyset = Keyset.generate();

    @Test
    void aLineThatMovesToTheNextStatementIsTheSameLine() {
        statements.put(MARCH, new ArrayList<>(List.of(line("1", 500), line("2", 500))));
        statements.put(APRIL, new ArrayList<>());
        sync(MARCH);

        statements.get(APRIL).add(statements.get(MARCH).remove(0));
        sync(MARCH);

        assertThat(books.last).containsExactly("CHANGED 2026-04-01");
        assertThat(books.identities).hasSize(2);
    }

    @Test
    void aLineUsedWeeksBeforeIsListedUnderItsStatement() {
        statements.put(APRIL, List.of(line("late", 300)));

        sync(APRIL);

        assertThat(books.last).containsExactly("ADDED 2026-04-01");
    }

    @Test
    void aStatementIsReadAgainUntilItIsPaid() {
        statements.put(MARCH, new ArrayList<>(List.of(line("1", 500))));
        statements.put(APRIL, List.of());
        sync(MARCH);

        statements.put(MARCH, List.of(line("1", 450)));
        sync(MARCH);

        assertThat(books.last).containsExactly("CHANGED 2026-03-01");
    }

    @Test
    void daysBeforeTheFirstStatementAreAGap() {
        statements.put(APRIL, List.of(line("1", 500)));

        sync(MARCH);

        assertThat(books.gaps).hasToString("[SyncGap[NOT_READ 2026-03-01..2026-03-31]]");
    }

    private void sync(YearMonth since) {
        books.last.clear();
        TransactionSync.builder(
                        CardLineSource.of(new SourceName("my-card"), new Issuer(), CARD), books, keyset, since.atDay(1))
                .host(new StoppedClock(LocalDate.of(2026, 4, 20)))
                .build()
                .run();
    }

    private static CardLine line(String id, long yen) {
        return CardLine.builder(
                        new LineId("line-" + id),
                        LocalDate.of(2026, 3, 2),
                        LineKind.of("purchase", Map.of()),
                        LineState.of("pending", Map.of()),
                        Money.yen(yen))
                .build();
    }

    private final class Issuer implements CardIssuer {

        @Override
        public List<Card> cards() {
            return List.of();
        }

        @Override
        public List<Statement> statements(CardId card) {
            return statements.keySet().stream()
                    .map(month -> Statement.builder(
                                    new StatementId(month.toString()),
                                    month.atDay(1),
                                    month.atEndOfMonth(),
                                    StatementState.of("open", Map.of()))
                            .build())
                    .toList();
        }

        @Override
        public Statement statement(CardId card, StatementId statement) {
            throw new UnsupportedOperationException("not asked for here");
        }

        @Override
        public Stream<CardLine> lines(CardId card, StatementId statement) {
            return List.copyOf(statements.getOrDefault(YearMonth.parse(statement.value()), List.of())).stream();
        }
    }

    private static final class Books implements SyncSink<CardLine> {

        private final List<String> last = new ArrayList<>();
        private final List<SyncGap> gaps = new ArrayList<>();
        private final Set<LineIdentity> identities = new HashSet<>();
        private @Nullable SyncCursor cursor;

        @Override
        public Optional<SyncCursor> cursor(SourceName source) {
            return Optional.ofNullable(cursor);
        }

        @Override
        public boolean commit(SyncBatch<CardLine> batch) {
            for (LineChange<CardLine> change : batch.changes()) {
                last.add(change.kind() + " " + change.day());
                if (change.kind() == LineChange.Kind.REMOVED) {
                    identities.remove(change.identity());
                } else {
                    identities.add(change.identity());
                }
            }
            gaps.addAll(batch.gaps());
            cursor = batch.cursor();
            return true;
        }
    }
}
