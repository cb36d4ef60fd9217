package dev.nakadachi.testing;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A ledger in memory that can be told to fail. */
public final class MemoryLedgerStore implements LedgerStore {

    private final Map<String, List<LedgerStep>> entries = new TreeMap<>();
    private static final Set<String> OWN =
            Set.of("SENTINEL", "LOG_JOINED", "RECONCILE_FIRST", "LOSS_KNOWN", "RECONCILED", "RELEASING", "RELEASED");

    private final Set<LedgerMark> placed = new HashSet<>();
    private final Map<String, Holder> claims = new TreeMap<>();
    private long positions;
    private int failAfter = Integer.MAX_VALUE;
    private Throwable failure =
            Problem.of(ErrorCode.STORE_FAILED, "told to fail").toException();
    private boolean readsFail;
    private Runnable effort = () -> {};

    private record Holder(Claim claim, Instant until) {}

    /** The next so many appends succeed; every one after them fails. */
    public void failAfter(int appends) {
        failAfter = appends;
    }

    /** After so many appends every one fails in its own way. */
    public void failWith(int appends, Error how) {
        failAfter = appends;
        failure = how;
    }

    /** A backup: what stands now. */
    public synchronized Backup backup() {
        return new Backup(Map.copyOf(entries), Set.copyOf(placed));
    }

    /** An older copy is put in place; positions go on, as those of a clock do. */
    public synchronized void restore(Backup backup) {
        loseAll();
        entries.putAll(backup.entries());
        placed.addAll(backup.placed());
    }

    public record Backup(Map<String, List<LedgerStep>> entries, Set<LedgerMark> placed) {}

    /** Everything is gone, as when a database is restored empty. */
    public synchronized void loseAll() {
        entries.clear();
        placed.clear();
    }

    /** Works again. */
    public void repair() {
        failAfter = Integer.MAX_VALUE;
        readsFail = false;
    }

    public void failReads() {
        readsFail = true;
    }

    /** Something that every append does, such as using up time. */
    public void takes(Runnable what) {
        effort = what;
    }

    /** The states of all commands; what the SDK records for itself is none. */
    public List<String> states() {
        return entries.values().stream()
                .flatMap(List::stream)
                .map(LedgerStep::state)
                .map(LedgerState::value)
                .filter(state -> !OWN.contains(state))
                .toList();
    }

    @Override
    public synchronized Optional<LedgerEntry> read(LedgerKey key) {
        if (readsFail) {
            throw Problem.of(ErrorCode.STORE_FAILED, "told to fail").toException();
        }
        return Optional.ofNullable(entries.get(key.id())).map(steps -> new LedgerEntry(key, steps));
    }

    @Override
    public synchronized Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        effort.run();
        if (failAfter-- <= 0) {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
        List<LedgerStep> steps = entries.getOrDefault(key.id(), List.of());
        if (steps.size() != expectedSequence) {
            return Optional.empty();
        }
        List<LedgerStep> longer = new ArrayList<>(steps);
        longer.add(step);
        entries.put(key.id(), longer);
        placed.add(new LedgerMark(key, longer.size(), ++positions));
        return Optional.of(positions);
    }

    @Override
    public synchronized Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        Holder holder = claims.get(claim.key().id());
        boolean held = holder != null && holder.claim().equals(claim);
        return held ? append(claim.key(), expectedSequence, step) : Optional.empty();
    }

    @Override
    public synchronized List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
        return entries.entrySet().stream()
                .filter(entry ->
                        after.map(key -> entry.getKey().compareTo(key.id()) > 0).orElse(true))
                .map(entry -> new LedgerEntry(new LedgerKey(entry.getKey()), entry.getValue()))
                .filter(entry -> entry.last().standing() == Standing.OPEN)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public synchronized Optional<LedgerMark> newest() {
        return placed.stream().max(Comparator.comparingLong(LedgerMark::position));
    }

    @Override
    public synchronized boolean holds(LedgerMark mark) {
        return placed.contains(mark);
    }

    @Override
    public synchronized Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        Holder holder = claims.get(key.id());
        if (holder != null
                && holder.until().isAfter(now)
                && !holder.until().isAfter(now.plus(LONGEST_CLAIM))
                && !holder.claim().node().equals(node)) {
            return Optional.empty();
        }
        Claim claim = new Claim(key, node, holder == null ? 1 : holder.claim().fence() + 1);
        claims.put(key.id(), new Holder(claim, until));
        return Optional.of(claim);
    }

    @Override
    public synchronized void release(Claim claim) {
        claims.computeIfPresent(claim.key().id(), (id, holder) -> holder.claim().equals(claim) ? null : holder);
    }

    @Override
    public void close() {}
}
