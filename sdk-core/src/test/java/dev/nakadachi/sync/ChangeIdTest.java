package dev.nakadachi.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A queue behind a sink knows a change that comes again by its id, and by nothing else. */
class ChangeIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private final FakeHost host = new FakeHost();
    private final Keyset keyset = Keyset.generate();
    private final ListSource source = new ListSource();
    private final ListSink sink = new ListSink();

    @Test
    void aChangeThatComesAgainHasTheSameIdThoughTheDaysAreCutOtherwise() {
        source.pageSize = 10;
        for (int day = 9; day >= 0; day--) {
            source.add(TODAY.minusDays(day), "line of " + day);
        }
        run();
        Map<LineIdentity, ChangeId> first = taken();
        assertThat(sink.batches).hasSize(1);

        // The lines were kept and the cursor was not; then a line comes that no longer fits the page.
        sink.cursor = null;
        source.add(TODAY.minusDays(8), "late");
        run();

        assertThat(sink.batches.size()).isGreaterThan(2);
        assertThat(taken()).containsAllEntriesOf(first).hasSize(11);
    }

    @Test
    void aLineThatComesGoesAndComesAgainIsThreeChanges() {
        source.add(TODAY, "lunch");
        run();
        SourceLine<String> lunch = source.lines.remove(0);
        run();
        source.lines.add(lunch);
        run();

        assertThat(sink.batches)
                .flatExtracting(SyncBatch::changes)
                .extracting(LineChange::id)
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLineThatComesGoesAndComesAgainIsThreeChangesThoughEachRunDiesAfterItsFirstBatch() {
        source.pageSize = 3;
        LocalDate since = TODAY.minusDays(3);
        for (int day = 3; day >= 0; day--) {
            source.add(TODAY.minusDays(day), "a").add(TODAY.minusDays(day), "b");
        }
        firstBatchOnly(since);
        SourceLine<String> line = source.lines.remove(0);
        firstBatchOnly(since);
        source.lines.add(0, line);
        firstBatchOnly(since);

        assertThat(sink.batches.stream()
                        .flatMap(batch -> batch.changes().stream())
                        .filter(change -> change.day().equals(since))
                        .map(LineChange::id))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    private void firstBatchOnly(LocalDate since) {
        SyncCursor[] kept = new SyncCursor[1];
        int before = sink.batches.size();
        TransactionSync.builder(source, sink, keyset, since)
                .host(host)
                .listener(report -> {
                    if (kept[0] == null) {
                        kept[0] = sink.last().cursor();
                    }
                })
                .build()
                .run();
        List<SyncBatch<String>> later = sink.batches.subList(before + 1, sink.batches.size());
        assertThat(later).isNotEmpty();
        later.clear();
        sink.cursor = kept[0];
    }

    private Map<LineIdentity, ChangeId> taken() {
        Map<LineIdentity, ChangeId> ids = new HashMap<>();
        sink.batches.stream()
                .flatMap(batch -> batch.changes().stream())
                .forEach(change -> ids.put(change.identity(), change.id()));
        return ids;
    }

    private void run() {
        TransactionSync.builder(source, sink, keyset, TODAY.minusDays(9))
                .host(host)
                .build()
                .run();
    }
}
