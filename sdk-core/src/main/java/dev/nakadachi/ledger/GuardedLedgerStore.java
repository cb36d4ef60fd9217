package dev.nakadachi.ledger;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.internal.sentinel.Sentinel;
import dev.nakadachi.internal.sentinel.SentinelPlace;
import dev.nakadachi.secret.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store that was seen to belong to the key set. Before it answers that something is not there, and before and after
 * it writes something new, it looks whether it still stands, and whether the newest step that this process knows of
 * still stands in it: a ledger that is set back to an older copy while it runs says nothing more. The sentinel is an
 * entry of one settled step, which no scan of open entries finds; it takes the first position.
 */
final class GuardedLedgerStore implements LedgerStore {

    /** Shorter than any digest of the ledger, so that it is the name of no command. */
    static final LedgerKey SENTINEL = new LedgerKey("0000000000000000");

    private static final LedgerState STATE = new LedgerState("SENTINEL");

    private final LedgerStore store;
    private final Sentinel sentinel;
    private final AtomicReference<@Nullable LedgerMark> newestKnown = new AtomicReference<>();

    private GuardedLedgerStore(LedgerStore store, Sentinel sentinel) {
        this.store = store;
        this.sentinel = sentinel;
    }

    static GuardedLedgerStore over(LedgerStore store, Keyset keyset) {
        return new GuardedLedgerStore(store, Sentinel.in(new Place(store), keyset));
    }

    @Override
    public Optional<LedgerEntry> read(LedgerKey key) {
        Optional<LedgerEntry> found = store.read(key);
        if (found.isEmpty()) {
            mustStand();
        }
        return found;
    }

    @Override
    public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        return vouchedFor(key, expectedSequence, () -> store.append(key, expectedSequence, step));
    }

    @Override
    public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        return vouchedFor(claim.key(), expectedSequence, () -> store.append(claim, expectedSequence, step));
    }

    @Override
    public List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
        List<LedgerEntry> open = store.scanOpen(after, limit);
        if (open.isEmpty()) {
            mustStand();
        }
        return open;
    }

    @Override
    public boolean isEmpty() {
        boolean empty = store.isEmpty();
        if (empty) {
            mustStand();
        }
        return empty;
    }

    /** The newest step of a command: a ledger that holds its sentinel only has none. */
    @Override
    public Optional<LedgerMark> newest() {
        Optional<LedgerMark> newest =
                store.newest().filter(mark -> !mark.entry().equals(SENTINEL));
        if (newest.isEmpty()) {
            mustStand();
        }
        return newest;
    }

    @Override
    public boolean holds(LedgerMark mark) {
        boolean holds = store.holds(mark);
        if (!holds) {
            sentinel.mustStand();
        }
        return holds;
    }

    @Override
    public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        mustStand();
        return store.claim(key, node, until, now);
    }

    @Override
    public void release(Claim claim) {
        store.release(claim);
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public String toString() {
        return store.toString();
    }

    private Optional<Long> vouchedFor(LedgerKey key, long expectedSequence, Supplier<Optional<Long>> append) {
        if (expectedSequence == 0) {
            mustStand();
        }
        Optional<Long> appended = append.get();
        if (expectedSequence == 0 || appended.isEmpty()) {
            // A store that went away meanwhile may have left an empty place behind, which took the entry.
            mustStand();
        } else {
            // What an older copy says of a command that never left may be from before it did.
            newestMustStand();
        }
        appended.ifPresent(position -> mustKeep(new LedgerMark(key, expectedSequence + 1, position)));
        return appended;
    }

    void mustKeep(LedgerMark known) {
        newestKnown.accumulateAndGet(
                known, (before, next) -> before != null && before.position() > next.position() ? before : next);
    }

    private void mustStand() {
        sentinel.mustStand();
        newestMustStand();
    }

    private void newestMustStand() {
        LedgerMark known = newestKnown.get();
        if (known != null && !store.holds(known)) {
            throw Problem.of(
                            ErrorCode.STORE_FAILED,
                            "the transfer ledger has lost a step that stood when it was opened or since, so nothing counts as absent:"
                                    + " an older copy was put in its place; stop every process that uses it, and start"
                                    + " them again")
                    .toException();
        }
    }

    private record Place(LedgerStore ledger) implements SentinelPlace {

        @Override
        public String store() {
            return "transfer ledger";
        }

        @Override
        public Optional<byte[]> read() {
            return ledger.read(SENTINEL).map(entry -> entry.steps().get(0).sealed());
        }

        @Override
        public boolean isEmpty() {
            return ledger.isEmpty();
        }

        /** No clock is asked: nobody needs to know when, and a store keeps any time. */
        @Override
        public void create(byte[] sentinel) {
            ledger.append(SENTINEL, 0, new LedgerStep(STATE, Standing.SETTLED, Instant.EPOCH, sentinel));
        }
    }
}
