package dev.nakadachi.reconcile;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.reconcile.HoldBook.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the ledger with what the execution log knows of it, and begins a hold where the ledger may have lost
 * commands. A step that the log knows must stand in the ledger, because the log is told of SENT before a byte leaves.
 * Positions alone would not tell: a ledger that was set back gives higher ones, by the clock, with its next step.
 */
final class LedgerComparison {

    /** Clocks differ, and lists of institutions go by days. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private static final Duration START = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_PAUSES = 100;

    private static final Comparator<LedgerMark> BY_POSITION = Comparator.comparingLong(LedgerMark::position);
    private static final Words NOBODY = new Words("", "");

    private final TransferLedger ledger;
    private final LedgerStore store;
    private final HoldBook book;
    private final HoldRecords records;
    private final Host host;
    private int pauses;

    LedgerComparison(TransferLedger ledger, HoldBook book, HoldRecords records, Host host) {
        this.ledger = ledger;
        this.store = ledger.store();
        this.book = book;
        this.records = records;
        this.host = host;
    }

    void compare() {
        HoldState first = book.state();
        if (records.known().isEmpty() && store.newest().isEmpty()) {
            begin();
            return;
        }
        HoldState seen = first;
        while (!settled(first, seen)) {
            seen = book.state();
        }
    }

    /** A fresh ledger beside a fresh log: whatever stands in either from now on is told of in the other. */
    private void begin() {
        Optional<LedgerMark> joined = book.logJoined(book.state());
        while (joined.isEmpty()) {
            joined = book.logJoined(book.state());
        }
        stands(joined.get());
    }

    /** False when somebody else wrote about holds meanwhile. */
    private boolean settled(HoldState first, HoldState seen) {
        List<LedgerMark> known = records.known();
        Set<LedgerMark> lost = new HashSet<>(known);
        lost.removeAll(seen.knownLosses());
        lost.removeIf(store::holds);
        boolean covered = seen.begun() > first.sequence();
        Optional<LedgerMark> written;
        if (!lost.isEmpty()) {
            Instant since = since(known, lost);
            written = covered ? book.know(seen, lost) : book.begin(seen, HoldReason.LEDGER_BEHIND, since, lost, NOBODY);
            written.ifPresent(mark -> records.begun(HoldReason.LEDGER_BEHIND, since, mark));
            return written.isPresent();
        }
        if (!known.isEmpty()) {
            newest(known, seen).ifPresent(this::stands);
            return true;
        }
        return joined(seen, covered);
    }

    /**
     * The newest step that stands: of the log's own, and where other logs may tell of the ledger too, of all. A log
     * that knows its own steps only would not miss those of the others.
     */
    private Optional<LedgerMark> newest(List<LedgerMark> known, HoldState seen) {
        Optional<LedgerMark> own = known.stream()
                .filter(mark -> !seen.knownLosses().contains(mark))
                .max(BY_POSITION);
        return seen.mayHaveSeveralLogs() ? newestOfAll().or(() -> own) : own;
    }

    /** An entry that cannot be read may be any: whoever asks for it is told, and all others go on. */
    private Optional<LedgerMark> newestOfAll() {
        try {
            return store.newest();
        } catch (StoreException damaged) {
            if (damaged.problem().code().equals(ErrorCode.STORE_TAMPERED)) {
                return Optional.empty();
            }
            throw damaged;
        }
    }

    private void stands(LedgerMark newest) {
        ledger.mustKeep(newest);
        records.compared(newest);
    }

    /** A log that knows nothing beside a ledger that holds something. */
    private boolean joined(HoldState seen, boolean covered) {
        Optional<LedgerMark> written;
        if (covered || seen.expectsLog(host.now())) {
            written = covered ? book.know(seen, Set.of()) : book.logJoined(seen);
            written.ifPresent(this::stands);
        } else if (pauses < MOST_PAUSES && host.now().isBefore(seen.last().plus(START))) {
            // Whoever starts over the same log has written to the ledger and is about to write to the log.
            pause();
            return false;
        } else {
            Instant since = since(List.of(), Set.of());
            written = book.begin(seen, HoldReason.LOG_MISSING, since, Set.of(), NOBODY);
            written.ifPresent(mark -> records.begun(HoldReason.LOG_MISSING, since, mark));
        }
        return written.isPresent();
    }

    private void pause() {
        pauses++;
        try {
            host.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.INTERRUPTED, "interrupted while ledger and log were compared")
                    .toException(e);
        }
    }

    /** Until when the ledger is known to be complete, less the margin. */
    Instant since(List<LedgerMark> known, Set<LedgerMark> lost) {
        Optional<LedgerMark> newest = store.newest();
        long firstLost = lost.stream().mapToLong(LedgerMark::position).min().orElse(Long.MAX_VALUE);
        // Steps behind a lost one were written after the copy was put back, and tell nothing about its age.
        Optional<LedgerMark> kept = newest.filter(mark -> mark.position() < firstLost)
                .or(() -> known.stream()
                        .filter(mark -> mark.position() < firstLost && store.holds(mark))
                        .max(BY_POSITION));
        return kept.flatMap(mark -> store.read(mark.entry()).map(entry -> timeOf(entry, mark)))
                .map(at -> at.minus(MARGIN))
                .orElse(Instant.EPOCH);
    }

    private static Instant timeOf(LedgerEntry entry, LedgerMark mark) {
        return entry.steps().get((int) mark.sequence() - 1).at();
    }
}
