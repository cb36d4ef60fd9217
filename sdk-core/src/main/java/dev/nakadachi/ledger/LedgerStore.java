package dev.nakadachi.ledger;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An append-only record store of sealed steps (SPI). A step has survived a crash of the machine when {@code append}
 * returns. Never sees clear text. Thread-safe. Every method throws {@link dev.nakadachi.error.StoreException} with
 * {@code store.failed} when the storage does not work.
 */
public interface LedgerStore extends AutoCloseable {

    /** A claim that ends later than this after the clock of who meets it keeps nobody out: two days. */
    Duration LONGEST_CLAIM = Duration.ofDays(2);

    /**
     * A store in a directory of this machine: a file for each entry, for its owner only. Several instances and
     * processes may share the directory; it must lie on a local file system, where locks and atomic moves hold. A file
     * that is empty, cut short, changed or moved raises {@code store.tampered}: it never counts as absent.
     *
     * @param directory the directory, used for nothing else; created when missing
     * @param host clock and waiting
     * @return the store
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used, or when
     *     others than its owner may write in it
     */
    static LedgerStore directory(Path directory, Host host) {
        return DirectoryLedgerStore.open(directory, host);
    }

    /**
     * Reads by key.
     *
     * @param key the entry
     * @return the entry, empty when the key was never used
     */
    Optional<LedgerEntry> read(LedgerKey key);

    /**
     * Appends if nobody appended since.
     *
     * @param key the entry
     * @param expectedSequence the number of steps that the caller saw, 0 for a new entry
     * @param step the step
     * @return the position of the step in the whole ledger, which only rises; empty when the entry has another sequence
     */
    Optional<Long> append(LedgerKey key, long expectedSequence, LedgerStep step);

    /**
     * Appends under a claim: as {@link #append(LedgerKey, long, LedgerStep)}, and refused when the claim was lost.
     *
     * @param claim the claim on the entry
     * @param expectedSequence the number of steps that the caller saw
     * @param step the step
     * @return the position of the step, empty when the entry moved on or the claim was lost
     */
    Optional<Long> append(Claim claim, long expectedSequence, LedgerStep step);

    /**
     * Scans the entries whose last step is open, in a stable order. An entry that is there and cannot be read as a
     * whole is handed over as {@link LedgerEntry#unreadable}: it stops no other and is not passed over.
     *
     * @param after the last key of the page before, empty for the first page
     * @param limit how many at most, 1 to 1,000
     * @return the entries
     */
    List<LedgerEntry> scanOpen(Optional<LedgerKey> after, int limit);

    /**
     * Whether nothing was ever appended. Asked when a ledger is opened.
     *
     * @return true when the store holds no entry, whichever its standing
     */
    boolean isEmpty();

    /**
     * The newest step of the whole ledger: the one with the highest position. Asked when a ledger is opened whose
     * execution log is missing or knows of more, and where several logs tell of it; a store without an index may read
     * every entry for it.
     *
     * @return where it stands, empty when nothing was ever appended
     */
    Optional<LedgerMark> newest();

    /**
     * Whether a step stands: this very one, at its place in its entry and with its position. A copy that was put back
     * may hold another step at the same place.
     *
     * @param mark where it was
     * @return false when the entry is not there, is shorter, or has another step there
     */
    boolean holds(LedgerMark mark);

    /**
     * Claims an entry for one node, so that only one looks after it. A claim that ends more than {@link #LONGEST_CLAIM}
     * after the caller's clock keeps nobody out: whoever wrote it has another idea of the time.
     *
     * @param key the entry
     * @param node who claims
     * @param until when the claim lapses by itself
     * @param now the caller's clock
     * @return the claim, empty while another node holds one that has not lapsed
     */
    Optional<Claim> claim(LedgerKey key, NodeId node, Instant until, Instant now);

    /**
     * Gives a claim back.
     *
     * @param claim the claim; a lost one is no error
     */
    void release(Claim claim);

    /** Frees what the store owns. */
    @Override
    void close();

    /**
     * A node's claim on an entry. Closed by nature, hence a record.
     *
     * @param key the entry
     * @param node who holds it
     * @param fence of two claims on an entry, the later has the higher number
     */
    record Claim(LedgerKey key, NodeId node, long fence) {}
}
