package dev.nakadachi.store.campaign;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ledger of which every append is a step. What reads leaves nothing, so that a process may die there as before it.
 */
public final class SteppedLedger implements LedgerStore {

    private final LedgerStore store;
    private final Steps steps;

    public SteppedLedger(LedgerStore store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    @Override
    public Optional<LedgerEntry> read(LedgerKey key) {
        return store.read(key);
    }

    @Override
    public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        return steps.around("append " + step.state(), () -> store.append(key, expectedSequence, step));
    }

    @Override
    public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        return steps.around("append " + step.state(), () -> store.append(claim, expectedSequence, step));
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
    public Optional<LedgerMark> newest() {
        return store.newest();
    }

    @Override
    public boolean holds(LedgerMark mark) {
        return store.holds(mark);
    }

    @Override
    public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        return steps.around("claim", () -> store.claim(key, node, until, now));
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
