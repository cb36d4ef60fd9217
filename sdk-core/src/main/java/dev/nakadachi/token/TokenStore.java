package dev.nakadachi.token;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A versioned record store of sealed bytes (SPI): what a database or a directory has to do for the vault. It never sees
 * clear text. {@code TokenStoreContract} in the sandbox says what it must keep. Thread-safe.
 *
 * <p>Versions of a key only rise, over deletion and restore too, and they are the clock's ({@link #nextVersion}): a
 * restore compares those of two stores, and what was written later has the higher one, as far as their clocks agree. A
 * record that the store itself finds damaged is {@link StoredRecord#damaged}, never absent. A write has survived a
 * crash of the machine when the method returns. A new kind of entry is a new {@link RecordKey#kind()} and needs no new
 * method. Every method throws {@link dev.nakadachi.error.StoreException} with {@code store.failed} when the storage
 * does not work.
 */
public interface TokenStore extends AutoCloseable {

    /**
     * A store in a directory of this machine: a file for each key, for its owner only. Several instances and processes
     * may share the directory; it must lie on a local file system, where locks and atomic moves hold.
     *
     * @param directory the directory, used for nothing else; created when missing
     * @param host clock and waiting
     * @return the store
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used, or when
     *     others than its owner may write in it
     */
    static TokenStore directory(Path directory, Host host) {
        return DirectoryTokenStore.open(directory, host);
    }

    /**
     * The version of a write: microseconds since 1970 (UTC), or one more than the last where that is higher.
     *
     * @param last the version that is stored, 0 where there is none
     * @param now the store's clock
     * @return above both
     * @throws dev.nakadachi.error.InvalidInputException when the version is negative or the last there is, or the clock
     *     is not between the years 1970 and 9999
     */
    static long nextVersion(long last, Instant now) {
        Rule.<Long>of(
                        "TokenStore.nextVersion",
                        "follows a version of 0 or more that is not the last there is",
                        "pass the version that is stored",
                        version -> version >= 0 && version < Long.MAX_VALUE)
                .check(last);
        Rule.<Instant>of(
                        "TokenStore.nextVersion",
                        "takes a clock between the years 1970 and 9999",
                        "set the clock of the machine",
                        clock -> !clock.isBefore(Instant.EPOCH)
                                && clock.isBefore(Instant.ofEpochSecond(253_402_300_800L)))
                .check(now);
        return Math.max(last + 1, now.getEpochSecond() * 1_000_000L + now.getNano() / 1_000);
    }

    /**
     * Reads with version.
     *
     * @param key the entry
     * @return the record or its tombstone, empty when the key was never written
     */
    Optional<StoredRecord> read(RecordKey key);

    /**
     * Writes if nobody wrote since.
     *
     * @param key the entry
     * @param expectedVersion the version that was read, 0 for a key that was never written
     * @param sealed the new bytes
     * @return the new version, empty when the stored version is another
     */
    Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed);

    /**
     * Writes if nobody wrote since and the exclusive section is still ours.
     *
     * @param key the entry
     * @param expectedVersion the version that was read, 0 for a key that was never written
     * @param sealed the new bytes
     * @param fence the section, from {@link #exclusively}
     * @return the new version, empty when the stored version is another or the section was lost
     */
    Optional<Long> compareAndSet(RecordKey key, long expectedVersion, byte[] sealed, Fence fence);

    /**
     * Deletes if nobody wrote since, leaving a tombstone that keeps the version.
     *
     * @param key the entry
     * @param expectedVersion the version that was read
     * @return the tombstone's version, empty when the stored version is another
     */
    Optional<Long> delete(RecordKey key, long expectedVersion);

    /**
     * Consumes a one-time key: true for exactly one caller on all nodes. The mark may be forgotten after its expiry.
     *
     * @param key what is consumed
     * @param expiresAt when the key is worthless anyway
     * @param now the caller's clock; nothing is consumed when it is not before the expiry
     * @return true when this call consumed it
     */
    boolean consumeOnce(RecordKey key, Instant expiresAt, Instant now);

    /**
     * Scans the entries of a kind in a stable order, tombstones included.
     *
     * @param kind the kind of entry
     * @param after the last key of the page before, empty for the first page
     * @param limit how many at most, 1 to 1,000
     * @return a page; entries written during the scan may or may not be in it, others are in it exactly once
     */
    RecordPage scan(String kind, Optional<RecordKey> after, int limit);

    /**
     * The kinds that were ever written, tombstones included; a backup scans each.
     *
     * @return kinds for {@link #scan}
     */
    Set<String> kinds();

    /**
     * Runs a section that no other thread or node runs for the same key at the same time.
     *
     * <p>The fence is valid while the section is ours; a store that may lose it (a broken connection, an expired lease)
     * refuses fenced writes from then on.
     *
     * @param key what is locked; it need not exist
     * @param maxWait how long to wait for the section at most
     * @param section what to do; may read, write fenced and call the network
     * @param <T> what the section returns
     * @return what the section returned, empty when the section could not be entered in time
     */
    <T> Optional<T> exclusively(RecordKey key, Duration maxWait, FencedSection<T> section);

    /** Frees what the store owns. */
    @Override
    void close();

    /** Proof that an exclusive section was entered; made by stores only. */
    interface Fence {

        /**
         * The number of this section: of two sections of a key, the later has the higher number.
         *
         * @return at least 1
         */
        long number();
    }

    /**
     * What runs inside an exclusive section.
     *
     * @param <T> what it returns
     */
    @FunctionalInterface
    interface FencedSection<T> {

        /**
         * Runs.
         *
         * @param fence proof for fenced writes
         * @return the result, not null
         */
        T run(Fence fence);
    }
}
