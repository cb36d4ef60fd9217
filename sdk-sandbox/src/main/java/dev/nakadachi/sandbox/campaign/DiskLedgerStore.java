package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.Standing;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A ledger on the disk of a campaign: the bytes of an entry are replaced at each step. One thread at a time. */
final class DiskLedgerStore implements LedgerStore {

    private static final String ENTRIES = "ledger/";
    private static final String CLAIMS = "claim/";

    private final Disk disk;

    DiskLedgerStore(Disk disk) {
        this.disk = disk;
    }

    @Override
    public Optional<LedgerEntry> read(LedgerKey key) {
        return tried(() -> disk.read(ENTRIES + key.id())).map(bytes -> new LedgerEntry(key, StepBytes.read(bytes)));
    }

    @Override
    public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        List<LedgerStep> steps = new ArrayList<>(
                tried(() -> disk.read(ENTRIES + key.id())).map(StepBytes::read).orElse(List.of()));
        if (steps.size() != expectedSequence) {
            return Optional.empty();
        }
        steps.add(step);
        tried(() -> {
            disk.write(ENTRIES + key.id(), StepBytes.of(steps));
            return true;
        });
        return Optional.of(step.at().getEpochSecond() * 1_000 + steps.size());
    }

    @Override
    public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        boolean ours = held(claim.key())
                .filter(held -> held.claim().equals(claim))
                .isPresent();
        return ours ? append(claim.key(), expectedSequence, step) : Optional.empty();
    }

    @Override
    public List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
        String start = after.map(LedgerKey::id).orElse("");
        return keys().stream()
                .filter(key -> key.id().compareTo(start) > 0)
                .flatMap(key -> read(key).stream())
                .filter(entry -> entry.last().standing() == Standing.OPEN)
                .limit(limit)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return keys().isEmpty();
    }

    @Override
    public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        Optional<HeldClaim> held = held(key);
        if (held.filter(one -> one.until().isAfter(now) && !one.claim().node().equals(node))
                .isPresent()) {
            return Optional.empty();
        }
        Claim claim = new Claim(key, node, held.map(one -> one.claim().fence()).orElse(0L) + 1);
        write(new HeldClaim(claim, until));
        return Optional.of(claim);
    }

    @Override
    public void release(Claim claim) {
        if (held(claim.key()).filter(held -> held.claim().equals(claim)).isPresent()) {
            write(new HeldClaim(claim, Instant.EPOCH));
        }
    }

    @Override
    public void close() {}

    private List<LedgerKey> keys() {
        return tried(() -> disk.names(ENTRIES)).stream()
                .map(name -> new LedgerKey(name.substring(ENTRIES.length())))
                .toList();
    }

    private Optional<HeldClaim> held(LedgerKey key) {
        return tried(() -> disk.read(CLAIMS + key.id())).map(bytes -> HeldClaim.read(key, bytes));
    }

    private void write(HeldClaim held) {
        tried(() -> {
            disk.write(CLAIMS + held.claim().key().id(), held.bytes());
            return true;
        });
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
