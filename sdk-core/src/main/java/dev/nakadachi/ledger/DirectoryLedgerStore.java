package dev.nakadachi.ledger;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.internal.files.DirectoryFiles;
import dev.nakadachi.internal.files.FilePort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A file for each entry, replaced whole with every step, so that no torn end can exist. Reads take no lock; writes of
 * all instances and processes on the directory take turns.
 */
final class DirectoryLedgerStore implements LedgerStore {

    private static final int LARGEST_PAGE = 1_000;
    private static final Rule<Long> SEQUENCE = Rule.of(
            "LedgerStore.expectedSequence",
            "is not negative",
            "hand over the number of steps that was read",
            n -> n >= 0);
    private static final Rule<Integer> LIMIT = Rule.of(
            "LedgerStore.scanOpen limit", "is 1 to 1,000", "read page by page", n -> n >= 1 && n <= LARGEST_PAGE);

    private final LedgerFiles files;
    private final RisingNumber positions;

    DirectoryLedgerStore(FilePort port, Host host) {
        this.files = new LedgerFiles(port, host);
        this.positions = new RisingNumber(files, host);
    }

    static DirectoryLedgerStore open(Path directory, Host host) {
        try {
            return new DirectoryLedgerStore(DirectoryFiles.open(directory), host);
        } catch (IOException cause) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the ledger directory cannot be opened")
                    .toException(cause);
        }
    }

    @Override
    public Optional<LedgerEntry> read(LedgerKey key) {
        return entry(key).entry();
    }

    @Override
    public Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step) {
        SEQUENCE.check(expectedSequence);
        return files.whileWriting(() -> appendLocked(key, expectedSequence, step));
    }

    @Override
    public Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step) {
        SEQUENCE.check(expectedSequence);
        return files.whileWriting(() ->
                newest(claim.key()).is(claim) ? appendLocked(claim.key(), expectedSequence, step) : Optional.empty());
    }

    /** Reads one entry after the other and keeps the open ones. */
    @Override
    public List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit) {
        LIMIT.check(limit);
        String last = after.map(LedgerKey::id).orElse("");
        List<LedgerEntry> open = new ArrayList<>();
        for (LedgerKey key : files.entries()) {
            if (key.id().compareTo(last) > 0) {
                readable(key)
                        .filter(entry -> entry.last().standing() == Standing.OPEN)
                        .ifPresent(open::add);
            }
            if (open.size() == limit) {
                break;
            }
        }
        return open;
    }

    /** A damaged file must neither stop the others nor be passed over: it is open, and says nothing. */
    private Optional<LedgerEntry> readable(LedgerKey key) {
        try {
            return read(key);
        } catch (NakadachiException bad) {
            if (!bad.problem().code().equals(ErrorCode.STORE_TAMPERED)) {
                throw bad;
            }
            return Optional.of(LedgerEntry.unreadable(key));
        }
    }

    @Override
    public boolean isEmpty() {
        return files.entries().isEmpty();
    }

    /** Reads one entry after the other. */
    @Override
    public Optional<LedgerMark> newest() {
        return files.entries().stream()
                .map(this::entry)
                .map(EntryFile::lastMark)
                .flatMap(Optional::stream)
                .max(Comparator.comparingLong(LedgerMark::position));
    }

    @Override
    public boolean holds(LedgerMark mark) {
        return entry(mark.entry()).holds(mark);
    }

    @Override
    public Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now) {
        return files.whileWriting(() -> {
            ClaimFile held = newest(key);
            if (held.keepsOut(node, now)) {
                return Optional.empty();
            }
            Claim claim = new Claim(key, node, positions.above(held.fence()));
            write(key, new ClaimFile(claim.fence(), node.value(), until));
            return Optional.of(claim);
        });
    }

    @Override
    public void release(Claim claim) {
        files.whileWriting(() -> {
            ClaimFile held = newest(claim.key());
            if (held.is(claim)) {
                write(claim.key(), held.released());
            }
            return claim;
        });
    }

    /** Files and locks are opened for each step. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "LedgerStore[directory]";
    }

    private Optional<Long> appendLocked(LedgerKey key, long expectedSequence, LedgerStep step) {
        EntryFile entry = entry(key);
        if (entry.sequence() != expectedSequence) {
            return Optional.empty();
        }
        long position = positions.next(entry.lastPosition());
        files.write(EntryFile.nameOf(key), entry.plus(position, step).write());
        return Optional.of(position);
    }

    private EntryFile entry(LedgerKey key) {
        return files.read(EntryFile.nameOf(key))
                .map(file -> EntryFile.parse(key, file))
                .orElseGet(() -> EntryFile.empty(key));
    }

    private ClaimFile newest(LedgerKey key) {
        return files.read(ClaimFile.nameOf(key))
                .map(file -> ClaimFile.parse(key, file))
                .orElse(ClaimFile.NONE);
    }

    private void write(LedgerKey key, ClaimFile claim) {
        files.write(ClaimFile.nameOf(key), claim.write(key));
    }
}
