package dev.nakadachi.store.drill;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What happens to the transfer of a thread on its way: parked for ever, its request lost, or its answer. */
final class Fate {

    private static final ThreadLocal<@Nullable DrillState> OWN = new ThreadLocal<>();

    private final AtomicInteger parked = new AtomicInteger();

    /** Runs one transfer under its fate. */
    void over(DrillState state, Runnable transfer) {
        OWN.set(state);
        try {
            transfer.run();
        } finally {
            OWN.remove();
        }
    }

    int parked() {
        return parked.get();
    }

    private void park() {
        parked.incrementAndGet();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException woken) {
            throw new IllegalStateException("a parked transfer was woken", woken);
        }
    }

    private static boolean is(DrillState state) {
        return OWN.get() == state;
    }

    Transport around(Transport wire) {
        return new FatefulTransport(wire);
    }

    LedgerStore around(LedgerStore store) {
        return new FatefulLedger(store);
    }

    /** Loses what its thread's transfer has to lose. */
    private final class FatefulTransport implements Transport {

        private final Transport wire;

        FatefulTransport(Transport wire) {
            this.wire = wire;
        }

        @Override
        public Delivery send(WireRequest request, SendTerms terms) {
            boolean pays = request.uri().getPath().endsWith("/transfer/request");
            if (pays && is(DrillState.SENT_AND_NOT_LEFT)) {
                park();
            }
            if (pays && is(DrillState.UNKNOWN_AND_LOST)) {
                return lost();
            }
            Delivery delivery = wire.send(request, terms);
            if (pays && is(DrillState.SENT_AND_TAKEN)) {
                park();
            }
            return pays && is(DrillState.UNKNOWN_AND_TAKEN) ? lost() : delivery;
        }

        private Delivery lost() {
            return new Delivery.MaybeExecuted(
                    new Evidence(Evidence.Cause.CONNECTION_LOST, "lost by the drill", Duration.ZERO));
        }

        @Override
        public void close() {
            wire.close();
        }
    }

    /** Parks before SENT is written. */
    private final class FatefulLedger implements LedgerStore {

        private final LedgerStore store;

        FatefulLedger(LedgerStore store) {
            this.store = store;
        }

        @Override
        public Optional<LedgerEntry> read(LedgerKey key) {
            return store.read(key);
        }

        @Override
        public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
            if (step.state().equals(LedgerState.SENT) && is(DrillState.INTENDED)) {
                park();
            }
            return store.append(key, expectedSequence, step);
        }

        @Override
        public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
            return store.append(claim, expectedSequence, step);
        }

        @Override
        public List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
            return store.scanOpen(after, limit);
        }

        @Override
        public boolean isEmpty() {
            return store.isEmpty();
        }

        @Override
        public boolean holds(LedgerMark mark) {
            return store.holds(mark);
        }

        @Override
        public Optional<LedgerMark> newest() {
            return store.newest();
        }

        @Override
        public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
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
    }
}
