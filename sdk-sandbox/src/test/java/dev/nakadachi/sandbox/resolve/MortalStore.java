package dev.nakadachi.sandbox.resolve;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger as one process sees it, which dies at an append: before it or after it, and never does anything again. */
final class MortalStore implements LedgerStore {

    private final LedgerStore store;
    private final Runnable atAppend;
    private int appends;
    private int appendsLeft = Integer.MAX_VALUE;
    private boolean appendsLast;
    private boolean dead;

    MortalStore(LedgerStore store, Runnable atAppend) {
        this.store = store;
        this.atAppend = atAppend;
    }

    /** So many appends succeed; the one after them is the last, made or not. */
    void diesAfter(int appends, boolean made) {
        appendsLeft = appends;
        appendsLast = made;
    }

    /** How many there were, those too that the store refused. */
    int appends() {
        return appends;
    }

    void kill() {
        dead = true;
    }

    boolean isDead() {
        return dead;
    }

    private void live() {
        if (dead) {
            throw new Killed();
        }
    }

    @Override
    public Optional<LedgerEntry> read(LedgerKey key) {
        live();
        return store.read(key);
    }

    @Override
    public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        beforeAppend();
        Optional<Long> position = store.append(key, expectedSequence, step);
        live();
        return position;
    }

    @Override
    public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        beforeAppend();
        Optional<Long> position = store.append(claim, expectedSequence, step);
        live();
        return position;
    }

    private void beforeAppend() {
        live();
        atAppend.run();
        appends++;
        if (appendsLeft-- <= 0) {
            dead = true;
            if (!appendsLast) {
                throw new Killed();
            }
        }
    }

    @Override
    public List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
        live();
        return store.scanOpen(after, limit);
    }

    @Override
    public boolean isEmpty() {
        live();
        return store.isEmpty();
    }

    @Override
    public Optional<LedgerMark> newest() {
        live();
        return store.newest();
    }

    @Override
    public boolean holds(LedgerMark mark) {
        live();
        return store.holds(mark);
    }

    @Override
    public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        live();
        return store.claim(key, node, until, now);
    }

    @Override
    public void release(Claim claim) {
        live();
        store.release(claim);
    }

    @Override
    public void close() {}
}
