package dev.nakadachi.ledger;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.internal.sentinel.Sentinel;
import dev.nakadachi.internal.sentinel.SentinelPlace;
import dev.nakadachi.secret.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store that was seen to belong to the key set. Before it answers that something is not there, and before and after
 * it writes something new, it looks whether it still stands. The sentinel is an entry of one settled step, which no
 * scan of open entries finds; it takes the first position.
 */
final class GuardedLedgerStore implements LedgerStore {

    /** Shorter than any digest of the ledger, so that it is the name of no command. */
    static final LedgerKey SENTINEL = new LedgerKey("0000000000000000");

    private static final LedgerState STATE = new LedgerState("SENTINEL");

    private final LedgerStore store;
    private final Sentinel sentinel;

    private GuardedLedgerStore(LedgerStore store, Sentinel sentinel) {
        this.store = store;
        this.sentinel = sentinel;
    }

    static GuardedLedgerStore over(LedgerStore store, Keyset keyset) {
        return new GuardedLedgerStore(store, Sentinel.in(new Place(store), keyset));
    }

    @Override
    public Optional<LedgerEntry> read(LedgerKey key) {
        return sentinel.vouchFor(store.read(key));
    }

    @Override
    public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        return vouchedFor(expectedSequence, () -> store.append(key, expectedSequence, step));
    }

    @Override
    public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        return vouchedFor(expectedSequence, () -> store.append(claim, expectedSequence, step));
    }

    @Override
    public List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
        List<LedgerEntry> open = store.scanOpen(after, limit);
        if (open.isEmpty()) {
            sentinel.mustStand();
        }
        return open;
    }

    @Override
    public boolean isEmpty() {
        boolean empty = store.isEmpty();
        if (empty) {
            sentinel.mustStand();
        }
        return empty;
    }

    @Override
    public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        sentinel.mustStand();
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

    private Optional<Long> vouchedFor(long expectedSequence, Supplier<Optional<Long>> append) {
        if (expectedSequence > 0) {
            return sentinel.vouchFor(append.get());
        }
        sentinel.mustStand();
        Optional<Long> appended = append.get();
        // A store that went away meanwhile may have left an empty place behind, which took the entry.
        sentinel.mustStand();
        return appended;
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
