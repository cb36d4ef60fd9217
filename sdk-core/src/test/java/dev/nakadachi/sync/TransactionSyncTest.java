package dev.nakadachi.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clock stands at 09:00 on 1 April 2026 in Japan. */
class TransactionSyncTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private final FakeHost host = new FakeHost();
    private final Keyset keyset = Keyset.generate();
    private final ListSource source = new ListSource();
    private final ListSink sink = new ListSink();

    @Test
    void theDayIsThatOfTokyo() {
        // 15:00 UTC on 31 March was midnight in Japan.
        source.add(TODAY, "lunch");

        SyncReport report = sync(TODAY).run();

        assertThat(report.through()).contains(TODAY);
        assertThat(report.added()).isEqualTo(1);
        host.advance(Duration.ofHours(15));
        assertThat(sync(TODAY).run().through()).contains(TODAY.plusDays(1));
    }

    @Test
    void whatIsThereIsAddedOnceAndWhatGoesIsRemoved() {
        source.add(TODAY, "coffee").add(TODAY, "coffee").add(TODAY, "lunch");
        assertThat(sync(TODAY).run().added()).isEqualTo(3);
        assertThat(sync(TODAY).run())
                .hasToString("SyncReport[through 2026-04-01, 0 added, 0 changed, 0 removed, 0 gaps, 1 pages]");

        source.lines.remove(1);
        SyncReport report = sync(TODAY).run();

        assertThat(report.removed()).isEqualTo(1);
        assertThat(report.added() + report.changed()).isZero();
        assertThat(sink.last().changes().get(0).line()).isEmpty();
        assertThat(sink.last().lines().values()).containsExactlyInAnyOrder("coffee", "lunch");
    }

    @Test
    void aLineThatComesLateIsAddedWithinTheOverlapOnly() {
        sync(TODAY.minusDays(40)).overlapDays(10).run();

        source.add(TODAY.minusDays(10), "late").add(TODAY.minusDays(11), "too late");
        SyncReport report = sync(TODAY.minusDays(40)).run();

        assertThat(report.added()).isEqualTo(1);
        assertThat(sink.last().changes().get(0).line()).contains("late");
    }

    @Test
    void daysThatAreNotShownAtFirstAreAGap() {
        source.earliest = TODAY.minusDays(5);

        List<SyncGap> gaps = sync(TODAY.minusDays(8)).run().gaps();

        assertThat(gaps).hasToString("[SyncGap[NOT_READ 2026-03-24..2026-03-26]]");
        assertThat(sink.batches.get(0).gaps()).hasSize(1);
        assertThat(sync(TODAY.minusDays(8)).run().gaps()).isEmpty();
    }

    @Test
    void daysThatWereNotReadInTimeAreAGapFromTheDayThatWasNotOver() {
        sync(TODAY.minusDays(8)).overlapDays(3).run();
        host.advance(Duration.ofDays(60));
        source.earliest = TODAY.plusDays(50);

        List<SyncGap> gaps = sync(TODAY.minusDays(8)).run().gaps();

        assertThat(gaps)
                .hasToString("[SyncGap[NOT_READ_AGAIN 2026-03-29..2026-03-31],"
                        + " SyncGap[NOT_READ 2026-04-01..2026-05-20]]");
    }

    @Test
    void daysAreMadeFewerUntilTheyFitOnePage() {
        source.pageSize = 10;
        for (int day = 0; day < 30; day++) {
            source.add(TODAY.minusDays(29 - day), "a").add(TODAY.minusDays(29 - day), "b");
        }

        SyncReport report = sync(TODAY.minusDays(29)).run();

        assertThat(report.added()).isEqualTo(60);
        // The first ten lines are of five days: four days are asked for from then on, each time in one answer.
        assertThat(source.asked).hasSize(9).startsWith("2026-03-03..2026-04-01", "2026-03-03..2026-03-06");
        assertThat(report.batches()).isEqualTo(8);
    }

    @Test
    void aDayOfSeveralPagesIsReadTwice() {
        source.pageSize = 2;
        source.add(TODAY, "a").add(TODAY, "b").add(TODAY, "c");

        SyncReport report = sync(TODAY).run();

        assertThat(report.pages()).isEqualTo(4);
        assertThat(report.added()).isEqualTo(3);
    }

    @Test
    void aDayThatNeverSettlesIsForLater() {
        source.pageSize = 1;
        source.add(TODAY, "a").add(TODAY, "b");
        LineSource<String> restless = new Restless(source);

        assertThatThrownBy(() -> TransactionSync.builder(restless, sink, keyset, TODAY)
                        .host(host)
                        .build()
                        .run())
                .isInstanceOf(TryLaterException.class)
                .satisfies(thrown -> assertThat(
                                ((NakadachiException) thrown).problem().code())
                        .isEqualTo(ErrorCode.LIST_UNSETTLED));
        assertThat(sink.batches).isEmpty();
    }

    @Test
    void aLineOutsideOfTheDaysAskedForIsNoAnswer() {
        LineSource<String> wrong = new Restless(source) {
            @Override
            public Iterator<List<SourceLine<String>>> pages(LocalDate from, LocalDate to) {
                return List.of(List.of(
                                new SourceLine<>(LineFacts.on(from.minusDays(1)).build(), "x")))
                        .iterator();
            }
        };

        assertThatThrownBy(() -> TransactionSync.builder(wrong, sink, keyset, TODAY)
                        .host(host)
                        .build()
                        .run())
                .satisfies(thrown -> assertThat(
                                ((NakadachiException) thrown).problem().code())
                        .isEqualTo(ErrorCode.ANSWER_MALFORMED));
    }

    @Test
    void aCursorOpensForItsSourceAndKeySetOnly() {
        sync(TODAY).run();
        SyncCursor kept = sink.cursor(source.name()).orElseThrow();

        assertThatThrownBy(() -> TransactionSync.builder(new Renamed(source), sink, keyset, TODAY)
                        .host(host)
                        .build()
                        .run())
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> TransactionSync.builder(source, sink, Keyset.generate(), TODAY)
                        .host(host)
                        .build()
                        .run())
                .isInstanceOf(StoreException.class);
        byte[] changed = kept.toBytes();
        changed[changed.length - 1] ^= 1;
        sink.cursor = SyncCursor.of(changed);
        assertThatThrownBy(() -> sync(TODAY).run()).isInstanceOf(StoreException.class);
        sink.cursor = SyncCursor.of(new byte[] {1, 2, 3});
        assertThatThrownBy(() -> sync(TODAY).run()).isInstanceOf(StoreException.class);
    }

    @Test
    void aCursorGoesOnAfterTheKeysWereRotated() {
        source.add(TODAY, "lunch");
        sync(TODAY).run();

        SyncReport report = TransactionSync.builder(source, sink, keyset.rotated(host), TODAY)
                .host(host)
                .build()
                .run();

        assertThat(report.added() + report.removed()).isZero();
    }

    @Test
    void anEarlierStartThanThatOfTheCursorIsRefused() {
        sync(TODAY.minusDays(3)).run();

        assertThatThrownBy(() -> sync(TODAY.minusDays(4)).run()).isInstanceOf(InvalidInputException.class);
        assertThat(sync(TODAY).run().through()).contains(TODAY);
    }

    @Test
    void anotherRunThatWasFasterEndsThisOne() {
        sink.overtaken = true;

        assertThatThrownBy(() -> sync(TODAY).run())
                .satisfies(thrown -> assertThat(
                                ((NakadachiException) thrown).problem().code())
                        .isEqualTo(ErrorCode.STORE_CONFLICT));
    }

    @Test
    void aListenerIsToldOfEachBatchAndCannotBreakTheRun() {
        List<SyncReport> told = new ArrayList<>();

        SyncReport report = TransactionSync.builder(source, sink, keyset, TODAY.minusDays(40))
                .host(host)
                .listener(soFar -> {
                    told.add(soFar);
                    throw new IllegalStateException("a bug of the listener");
                })
                .build()
                .run();

        assertThat(told).hasSize(2);
        assertThat(told.get(1)).isSameAs(report);
    }

    @Test
    void aCursorHoldsTheOverlapAndNoMore() {
        for (int day = 0; day < 100; day++) {
            source.add(TODAY.minusDays(day), "line " + day);
        }
        sync(TODAY.minusDays(99)).run();

        // 32 lines (31 days and today) of 24 bytes in 32 days of 20 bytes, and less than 120 bytes around them.
        assertThat(sink.cursor(source.name()).orElseThrow().toBytes().length).isBetween(32 * 44, 32 * 44 + 120);
    }

    private Ready sync(LocalDate since) {
        return new Ready(TransactionSync.builder(source, sink, keyset, since).host(host));
    }

    /** Builds late, for one line in a test. */
    private record Ready(TransactionSync.Builder<String> builder) {

        Ready overlapDays(int days) {
            builder.overlapDays(days);
            return this;
        }

        SyncReport run() {
            return builder.build().run();
        }
    }

    private static class Renamed implements LineSource<String> {

        private final ListSource inner;

        Renamed(ListSource inner) {
            this.inner = inner;
        }

        @Override
        public SourceName name() {
            return new SourceName("account-2");
        }

        @Override
        public Iterator<List<SourceLine<String>>> pages(LocalDate from, LocalDate to) {
            return inner.pages(from, to);
        }
    }

    /** Each reading finds one line more. */
    private static class Restless extends Renamed {

        private final ListSource inner;

        Restless(ListSource inner) {
            super(inner);
            this.inner = inner;
        }

        @Override
        public Iterator<List<SourceLine<String>>> pages(LocalDate from, LocalDate to) {
            inner.add(from, "more " + inner.lines.size());
            return super.pages(from, to);
        }
    }
}
