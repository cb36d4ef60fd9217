package dev.nakadachi.sandbox.ledger;

import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A ledger that ends with the process: for tests only, because a transfer whose record is lost can be paid twice.
 * Thread-safe.
 */
public final class VolatileLedgerStore implements LedgerStore {

    private final Object lock = new Object();
    private final Map<String, List<LedgerStep>> entries = new TreeMap<>();
    private final Map<String, Held> claims = new TreeMap<>();
    private final List<LedgerMark> marks = new ArrayList<>();

    /** An empty ledger. */
    public VolatileLedgerStore() {}

    private record Held(Claim claim, Instant until) {}

    @Override
    public Optional<LedgerEntry> read(LedgerKey key) {
        synchronized (lock) {
            return Optional.ofNullable(entries.get(key.id())).map(steps -> new LedgerEntry(key, steps));
        }
    }

    @Override
    public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        synchronized (lock) {
            List<LedgerStep> steps = new ArrayList<>(entries.getOrDefault(key.id(), List.of()));
            if (steps.size() != expectedSequence) {
                return Optional.empty();
            }
            steps.add(step);
            entries.put(key.id(), List.copyOf(steps));
            long position = marks.size() + 1L;
            marks.add(new LedgerMark(key, steps.size(), position));
            return Optional.of(position);
        }
    }

    @Override
    public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        synchronized (lock) {
            Held held = claims.get(claim.key().id());
            boolean ours = held != null && held.claim().equals(claim);
            return ours ? append(claim.key(), expectedSequence, step) : Optional.empty();
        }
    }

    @Override
    public List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
        synchronized (lock) {
            String start = after.map(LedgerKey::id).orElse("");
            return entries.entrySet().stream()
                    .filter(entry -> entry.getKey().compareTo(start) > 0)
                    .map(entry -> new LedgerEntry(new LedgerKey(entry.getKey()), entry.getValue()))
                    .filter(entry -> entry.last().standing() == Standing.OPEN)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public boolean isEmpty() {
        synchronized (lock) {
            return entries.isEmpty();
        }
    }

    @Override
    public Optional<LedgerMark> newest() {
        synchronized (lock) {
            return marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(marks.size() - 1));
        }
    }

    @Override
    public boolean holds(LedgerMark mark) {
        synchronized (lock) {
            return mark.position() <= marks.size()
                    && marks.get((int) mark.position() - 1).equals(mark);
        }
    }

    @Override
    public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        synchronized (lock) {
            Held held = claims.get(key.id());
            if (held != null
                    && held.until().isAfter(now)
                    && !held.until().isAfter(now.plus(LONGEST_CLAIM))
                    && !held.claim().node().equals(node)) {
                return Optional.empty();
            }
            Claim claim = new Claim(key, node, held == null ? 1 : held.claim().fence() + 1);
            claims.put(key.id(), new Held(claim, until));
            return Optional.of(claim);
        }
    }

    @Override
    public void release(Claim claim) {
        synchronized (lock) {
            claims.computeIfPresent(claim.key().id(), (id, held) -> freed(claim, held));
        }
    }

    @Override
    public void close() {}

    /** Keeps the number, so that a later claim has a higher one, and lets the time lapse. */
    private static Held freed(Claim claim, Held held) {
        return held.claim().equals(claim) ? new Held(claim, Instant.MIN) : held;
    }
}
