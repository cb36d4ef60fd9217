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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets happen to the command of a thread on its way what its mishap says. */
final class Fate implements DrillParts {

    private static final ThreadLocal<@Nullable Mishap> OWN = new ThreadLocal<>();

    private final AtomicInteger parked = new AtomicInteger();

    /** One command under its fate. */
    <T> T over(Mishap mishap, Supplier<T> command) {
        OWN.set(mishap);
        try {
            return command.get();
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
            throw new IllegalStateException("a parked command was woken", woken);
        }
    }

    private static boolean is(Mishap mishap) {
        return OWN.get() == mishap;
    }

    @Override
    public Transport around(Transport wire) {
        return new FatefulTransport(wire);
    }

    @Override
    public LedgerStore around(LedgerStore store) {
        return new FatefulLedger(store);
    }

    /** Requests of transfers, single and in bulk. */
    private final class FatefulTransport implements Transport {

        private final Transport wire;

        FatefulTransport(Transport wire) {
            this.wire = wire;
        }

        @Override
        public Delivery send(WireRequest request, SendTerms terms) {
            if (!request.uri().getPath().endsWith("transfer/request")) {
                return wire.send(request, terms);
            }
            if (is(Mishap.PARKED_BEFORE_SEND)) {
                park();
            }
            if (is(Mishap.NEVER_SENT)) {
                return new Delivery.NeverSent(made(Evidence.Cause.CONNECT_FAILED));
            }
            if (is(Mishap.REQUEST_LOST)) {
                return new Delivery.MaybeExecuted(made(Evidence.Cause.CONNECTION_LOST));
            }
            Delivery delivery = wire.send(request, terms);
            if (is(Mishap.PARKED_AFTER_ANSWER)) {
                park();
            }
            return is(Mishap.ANSWER_LOST) ? new Delivery.MaybeExecuted(made(Evidence.Cause.CONNECTION_LOST)) : delivery;
        }

        private Evidence made(Evidence.Cause cause) {
            return new Evidence(cause, "made by the drill", Duration.ZERO);
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
            if (step.state().equals(LedgerState.SENT) && is(Mishap.PARKED_BEFORE_SENT)) {
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
