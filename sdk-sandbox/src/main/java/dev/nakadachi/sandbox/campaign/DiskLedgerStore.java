package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.sandbox.campaign.JournalBytes.Line;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A ledger on the disk of a campaign: one journal, replaced whole at each step. One thread at a time. */
final class DiskLedgerStore implements LedgerStore {

    private static final String JOURNAL = "ledger";
    private static final String CLAIMS = "claim/";

    private final Disk disk;
    private byte[] known = new byte[0];
    private List<Line> knownLines = List.of();

    DiskLedgerStore(Disk disk) {
        this.disk = disk;
    }

    @Override
    public Optional<LedgerEntry> read(LedgerKey key) {
        List<LedgerStep> steps = stepsOf(key, lines());
        return steps.isEmpty() ? Optional.empty() : Optional.of(new LedgerEntry(key, steps));
    }

    @Override
    public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        return append(() -> true, key, expectedSequence, step);
    }

    @Override
    public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        return append(
                () -> held(claim.key())
                        .filter(held -> held.claim().equals(claim))
                        .isPresent(),
                claim.key(),
                expectedSequence,
                step);
    }

    /** Tried again where a step of another entry came between. */
    private Optional<Long> append(BooleanSupplier allowed, LedgerKey key, long expectedSequence, LedgerStep step) {
        while (allowed.getAsBoolean()) {
            Optional<byte[]> before = tried(() -> disk.read(JOURNAL));
            byte[] bytes = before.orElse(new byte[0]);
            List<Line> lines = lines(bytes);
            if (stepsOf(key, lines).size() != expectedSequence) {
                return Optional.empty();
            }
            if (swapped(JOURNAL, before, JournalBytes.plus(bytes, new Line(key, step)))) {
                return Optional.of(lines.size() + 1L);
            }
        }
        return Optional.empty();
    }

    /** In the order of their coming: keys are digests under random keys, and a seed has to repeat its schedule. */
    @Override
    public List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
        Map<LedgerKey, List<LedgerStep>> entries = new LinkedHashMap<>();
        lines().forEach(line ->
                entries.computeIfAbsent(line.key(), none -> new ArrayList<>()).add(line.step()));
        int start = after.map(List.copyOf(entries.keySet())::indexOf).orElse(-1) + 1;
        return entries.entrySet().stream()
                .skip(start)
                .map(entry -> new LedgerEntry(entry.getKey(), entry.getValue()))
                .filter(entry -> entry.last().standing() == Standing.OPEN)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return journal().length == 0;
    }

    @Override
    public Optional<LedgerMark> newest() {
        List<Line> lines = lines();
        return lines.isEmpty() ? Optional.empty() : Optional.of(mark(lines, lines.size()));
    }

    @Override
    public boolean holds(LedgerMark mark) {
        List<Line> lines = lines();
        return mark.position() <= lines.size()
                && mark(lines, (int) mark.position()).equals(mark);
    }

    @Override
    public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        Optional<byte[]> before = tried(() -> disk.read(CLAIMS + key.id()));
        Optional<HeldClaim> held = before.map(bytes -> HeldClaim.read(key, bytes));
        if (held.filter(one -> one.until().isAfter(now)
                        && !one.until().isAfter(now.plus(LONGEST_CLAIM))
                        && !one.claim().node().equals(node))
                .isPresent()) {
            return Optional.empty();
        }
        Claim claim = new Claim(key, node, held.map(one -> one.claim().fence()).orElse(0L) + 1);
        byte[] bytes = new HeldClaim(claim, until).bytes();
        return swapped(CLAIMS + key.id(), before, bytes) ? Optional.of(claim) : Optional.empty();
    }

    @Override
    public void release(Claim claim) {
        String name = CLAIMS + claim.key().id();
        Optional<byte[]> before = tried(() -> disk.read(name));
        if (before.map(bytes -> HeldClaim.read(claim.key(), bytes))
                .filter(held -> held.claim().equals(claim))
                .isPresent()) {
            swapped(name, before, new HeldClaim(claim, Instant.EPOCH).bytes());
        }
    }

    @Override
    public void close() {}

    private static List<LedgerStep> stepsOf(LedgerKey key, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .map(Line::step)
                .toList();
    }

    private static LedgerMark mark(List<Line> lines, int position) {
        LedgerKey key = lines.get(position - 1).key();
        return new LedgerMark(key, stepsOf(key, lines.subList(0, position)).size(), position);
    }

    private List<Line> lines() {
        return lines(journal());
    }

    /** The same bytes are read often and parsed once: a campaign is judged by how many schedules it runs. */
    private List<Line> lines(byte[] journal) {
        if (!Arrays.equals(journal, known)) {
            known = journal.clone();
            knownLines = List.copyOf(JournalBytes.read(journal));
        }
        return knownLines;
    }

    private byte[] journal() {
        return tried(() -> disk.read(JOURNAL)).orElse(new byte[0]);
    }

    private Optional<HeldClaim> held(LedgerKey key) {
        return tried(() -> disk.read(CLAIMS + key.id())).map(bytes -> HeldClaim.read(key, bytes));
    }

    private boolean swapped(String name, Optional<byte[]> before, byte[] bytes) {
        return tried(() -> before.map(old -> disk.replace(name, old, bytes)).orElseGet(() -> disk.create(name, bytes)));
    }

    private static <T> T tried(Supplier<T> access) {
        try {
            return access.get();
        } catch (UncheckedIOException failed) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the disk of the campaign failed")
                    .toException(failed);
        }
    }
}
