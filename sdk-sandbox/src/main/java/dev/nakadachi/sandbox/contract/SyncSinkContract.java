package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.sync.LineFacts;
import dev.nakadachi.sync.LineIdentity;
import dev.nakadachi.sync.LineSource;
import dev.nakadachi.sync.SourceLine;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncBatch;
import dev.nakadachi.sync.SyncCursor;
import dev.nakadachi.sync.SyncSink;
import dev.nakadachi.sync.TransactionSync;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every sink of a synchronisation keeps to that keeps changes and cursor as one. Extend it in your tests, with
 * empty books for each test method.
 *
 * @param <L> a line
 */
public abstract class SyncSinkContract<L> {

    private static final SourceName SOURCE = new SourceName("contract-source");

    /** One day for all runs of a test, also of one that begins before midnight and ends after it. */
    private final LocalDate yesterday =
            LocalDate.ofInstant(Host.system().now(), ZoneId.of("Asia/Tokyo")).minusDays(1);

    private final Keyset keyset = Keyset.generate();
    private final TreeMap<Integer, Integer> bank = new TreeMap<>();

    /** For subclasses. */
    protected SyncSinkContract() {}

    /**
     * The sink, as after a start of the process: what was kept before is there.
     *
     * @return a sink over the books of this test
     */
    protected abstract SyncSink<L> open();

    /**
     * A line.
     *
     * @param number other numbers give lines that say something else
     * @return the line
     */
    protected abstract L line(int number);

    /**
     * The identities of the lines in the books.
     *
     * @return what is kept, however it is kept
     */
    protected abstract Set<LineIdentity> kept();

    @Test
    void anEmptySinkHasNoCursor() {
        assertTrue(open().cursor(SOURCE).isEmpty());
        assertTrue(kept().isEmpty());
    }

    @Test
    void whatWasKeptIsThereAfterAStart() {
        bank.put(1, 1);
        bank.put(2, 1);
        Recorder recorder = new Recorder(open());

        sync(recorder);

        assertEquals(recorder.last().lines().keySet(), kept());
        assertEquals(Optional.of(recorder.last().cursor()), open().cursor(SOURCE));
    }

    @Test
    void aChangedLineIsReplacedAndARemovedOneGoes() {
        bank.put(1, 1);
        bank.put(2, 1);
        sync(open());
        Set<LineIdentity> before = kept();

        bank.put(1, 2);
        sync(open());
        assertEquals(before, kept());

        bank.remove(2);
        sync(open());
        assertEquals(1, kept().size());
        assertTrue(before.containsAll(kept()));
    }

    @Test
    void aBatchOfASlowerRunIsNotKept() {
        bank.put(1, 1);
        SyncSink<L> overtaken = new Recorder(open()) {
            @Override
            public boolean commit(SyncBatch<L> batch) {
                sync(open());
                bank.put(9, 1);
                sync(open());
                assertFalse(open().commit(batch), "the cursor is no longer the one that the batch starts from");
                return false;
            }
        };

        refused(overtaken);
        assertEquals(2, kept().size());
        Optional<SyncCursor> cursor = open().cursor(SOURCE);
        refused(overtaken);
        assertEquals(2, kept().size());
        assertFalse(cursor.equals(open().cursor(SOURCE)), "the faster runs moved it");
    }

    @Test
    void aBatchThatComesAgainIsNotKeptAgain() {
        bank.put(1, 1);
        Recorder recorder = new Recorder(open());
        sync(recorder);

        assertFalse(open().commit(recorder.last()));

        assertEquals(1, kept().size());
    }

    private void refused(SyncSink<L> sink) {
        StoreException lost = assertThrows(StoreException.class, () -> sync(sink));
        assertEquals(ErrorCode.STORE_CONFLICT, lost.problem().code());
    }

    private void sync(SyncSink<L> sink) {
        TransactionSync.builder(new Lines(), sink, keyset, yesterday).build().run();
    }

    /** Two days, on the first of which all lines stand. */
    private final class Lines implements LineSource<L> {

        @Override
        public SourceName name() {
            return SOURCE;
        }

        @Override
        public Iterator<List<SourceLine<L>>> pages(LocalDate from, LocalDate to) {
            return List.of(bank.entrySet().stream()
                            .map(entry -> new SourceLine<>(
                                    LineFacts.on(from)
                                            .key("k" + entry.getKey())
                                            .changing("says", entry.getValue().toString())
                                            .build(),
                                    line(entry.getValue())))
                            .collect(Collectors.toList()))
                    .iterator();
        }
    }

    private class Recorder implements SyncSink<L> {

        private final SyncSink<L> sink;
        private final List<SyncBatch<L>> batches = new ArrayList<>();

        Recorder(SyncSink<L> sink) {
            this.sink = sink;
        }

        SyncBatch<L> last() {
            return batches.get(batches.size() - 1);
        }

        @Override
        public Optional<SyncCursor> cursor(SourceName source) {
            return sink.cursor(source);
        }

        @Override
        public boolean commit(SyncBatch<L> batch) {
            batches.add(batch);
            return sink.commit(batch);
        }
    }
}
