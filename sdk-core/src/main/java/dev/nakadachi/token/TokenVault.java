package dev.nakadachi.token;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Custody of tokens: seals every entry for its owner before a {@link TokenStore} sees it, and opens it under the same
 * owner only. Record names are keyed digests, so that neither a name nor a content on disk tells whom it belongs to.
 * Thread-safe.
 *
 * <p>Every method throws {@link dev.nakadachi.error.StoreException}: {@code store.failed} when the storage does not
 * work, {@code store.tampered} when an entry was changed, moved to another owner, cut short or sealed with a key that
 * is not in the key set. A damaged entry never counts as absent.
 *
 * <p>A vault that exists stands on a store of its key set: opening one reads a sentinel in the store, and writes it
 * into an empty one. Before anything counts as absent the sentinel is read again, so that a directory that was deleted
 * or unmounted meanwhile is {@code store.failed}.
 */
public final class TokenVault implements AutoCloseable {

    /** The address and the content of an entry are sealed apart. */
    private static final int SEALS = 2;

    private final GuardedTokenStore store;
    private final EntrySealer sealer;
    private final RecordNames names;
    private final Set<String> keyIds;
    private final VaultRecords records;
    private final KeyCounter counter;
    private final List<Runnable> beforeClose = new CopyOnWriteArrayList<>();

    private TokenVault(TokenStore store, TokenCipher cipher, Keyset keyset) {
        this.store = GuardedTokenStore.over(store, keyset);
        this.sealer = new EntrySealer(cipher);
        this.names = new RecordNames(keyset);
        this.keyIds = keyset.keyIds();
        this.records = new VaultRecords(this.store, sealer, names, keyIds);
        this.counter = new KeyCounter(this.store, keyset);
        counter.open(sealer.currentKeyId());
    }

    /**
     * A vault in a directory of this machine, sealed by Tink.
     *
     * @param directory where the entries lie, used for nothing else; created when missing, for its owner only
     * @param keyset the keys, which must not lie in the same directory; always this set or one rotated from it
     * @return the vault
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used,
     *     {@code store.wrong-keys} when it was written with another key set, {@code store.tampered} when it holds
     *     entries and has lost its sentinel, or when that is damaged
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when Tink cannot be loaded; the
     *     message names the pairs of Tink and protobuf-java that work
     */
    public static TokenVault encryptedFile(Path directory, Keyset keyset) {
        return encryptedFile(directory, keyset, Host.system());
    }

    /**
     * A vault in a directory of this machine, sealed by Tink, on a host of the caller's.
     *
     * @param directory where the entries lie
     * @param keyset the keys
     * @param host clock and waiting
     * @return the vault
     * @throws dev.nakadachi.error.StoreException as {@link #encryptedFile(Path, Keyset)}
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when Tink cannot be loaded
     */
    public static TokenVault encryptedFile(Path directory, Keyset keyset, Host host) {
        return of(TokenStore.directory(directory, host), TokenCipher.tink(keyset), keyset);
    }

    /**
     * A vault over any store and cipher. Reads the store, and writes a sentinel when it is empty; so a store that
     * cannot be reached yet fails here, and the call may be made again.
     *
     * @param store where sealed bytes go, used for nothing else; closed with the vault, left open when this fails
     * @param cipher what seals them
     * @param keyset names the records; keep it even where the cipher has keys of its own
     * @return the vault
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the store does not work,
     *     {@code store.wrong-keys} when it was written with another key set, {@code store.tampered} when it holds
     *     entries and has lost its sentinel, or when that is damaged
     */
    public static TokenVault of(TokenStore store, TokenCipher cipher, Keyset keyset) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(cipher, "cipher");
        return new TokenVault(store, cipher, keyset);
    }

    /**
     * Reads with version.
     *
     * @param address the entry
     * @return the entry, whose content is empty when it was deleted; empty when it was never written
     */
    public Optional<VaultEntry> read(EntryAddress address) {
        return store.read(names.keyOf(address)).map(stored -> opened(address, stored));
    }

    /**
     * Writes if nobody wrote since. Durable when it returns.
     *
     * @param address the entry
     * @param expectedVersion the version that was read, 0 for an entry that was never written
     * @param clear the new content
     * @return the new version, empty when the stored version is another
     */
    public Optional<Long> compareAndSet(EntryAddress address, long expectedVersion, byte[] clear) {
        return sound(address, writeOver(address, expectedVersion, clear));
    }

    /**
     * Writes over an entry that does not open, for who knows its content from elsewhere. Nobody can tell whether it was
     * deleted. Not over one that names a key or cipher which this vault was not opened with: it may be whole. Durable
     * when it returns.
     *
     * @param address the entry
     * @param clear the content
     * @return the new version; empty when there is none, or it opens, or it may be whole, or another wrote meanwhile
     */
    public Optional<Long> replaceDamaged(EntryAddress address, byte[] clear) {
        return store.read(names.keyOf(address))
                .filter(records::isDamagedForGood)
                .flatMap(stored -> writeOver(address, stored.version(), clear));
    }

    /**
     * Writes if nobody wrote since and the exclusive section is still ours. Durable when it returns.
     *
     * @param address the entry
     * @param expectedVersion the version that was read, 0 for an entry that was never written
     * @param clear the new content
     * @param fence the section, from {@link #exclusively}
     * @return the new version, empty when the stored version is another or the section was lost
     */
    public Optional<Long> compareAndSet(
            EntryAddress address, long expectedVersion, byte[] clear, TokenStore.Fence fence) {
        RecordKey key = names.keyOf(address);
        return sound(address, store.compareAndSet(key, expectedVersion, sealed(key, address, clear), fence));
    }

    /**
     * Deletes if nobody wrote since. What is left holds the version and no content.
     *
     * @param address the entry
     * @param expectedVersion the version that was read
     * @return the version of the deletion, empty when the stored version is another
     */
    public Optional<Long> delete(EntryAddress address, long expectedVersion) {
        return sound(address, store.delete(names.keyOf(address), expectedVersion));
    }

    /**
     * Consumes a one-time value, such as the state of a consent: true for exactly one caller on all nodes.
     *
     * @param address the value, as the label of an address
     * @param expiresAt when the value is worthless anyway
     * @param now the caller's clock; nothing is consumed when it is not before the expiry
     * @return true when this call consumed it
     */
    public boolean consumeOnce(EntryAddress address, Instant expiresAt, Instant now) {
        return store.consumeOnce(names.keyOf(address), expiresAt, now);
    }

    /**
     * All living entries of a kind with their owners, read page by page while the stream is.
     *
     * @param kind the kind of entry
     * @return a lazy stream in a stable order without meaning
     */
    public Stream<VaultEntry> entries(String kind) {
        return records.of(kind).flatMap(stored -> stored.sealed().stream().map(bytes -> records.opened(stored, bytes)));
    }

    /**
     * The same, for who reads on where one entry is damaged: that one is told of and left out.
     *
     * @param kind the kind of entry
     * @param damaged hears of each damaged entry while the stream is read
     * @return a lazy stream in a stable order without meaning
     */
    public Stream<VaultEntry> entries(String kind, Consumer<? super DamagedEntry> damaged) {
        Objects.requireNonNull(damaged, "damaged");
        return records.of(kind).flatMap(stored -> records.sound(stored, damaged).stream());
    }

    /**
     * Runs a section that no other thread or node runs for the same entry at the same time. Not reentrant.
     *
     * @param address what is locked; it need not exist
     * @param maxWait how long to wait for the section at most
     * @param section what to do; may read, write fenced and call the network
     * @param <T> what the section returns
     * @return what the section returned, empty when the section could not be entered in time
     */
    public <T> Optional<T> exclusively(EntryAddress address, Duration maxWait, TokenStore.FencedSection<T> section) {
        return store.exclusively(names.keyOf(address), maxWait, section);
    }

    /**
     * Seals content that is kept elsewhere, such as a pending consent in a browser session. Nothing is stored.
     *
     * @param address whose content it is and of which kind; it opens under the same address only
     * @param clear the content
     * @return the sealed bytes
     */
    public byte[] seal(EntryAddress address, byte[] clear) {
        return sealed(names.keyOf(address), address, clear);
    }

    /**
     * Opens what {@link #seal} sealed.
     *
     * @param address whose content it is and of which kind
     * @param sealed the sealed bytes, from anywhere
     * @param access see {@link SecretAccess#explicit()}
     * @return the content
     */
    public byte[] open(EntryAddress address, byte[] sealed, SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return sealer.open(address, sealed);
    }

    /**
     * How often the key that seals has sealed, on all nodes since it was made.
     *
     * @return the status; rotate the key set when it is due
     */
    public KeyStatus keyStatus() {
        String keyId = sealer.currentKeyId();
        return new KeyStatus(keyId, counter.count(keyId));
    }

    /**
     * Tells this vault's storage from others, also of the same key set: stands in the names of its backups, and stays
     * as long as the storage does. Tells nothing of what is in it.
     *
     * @return 16 hexadecimal digits
     */
    public String id() {
        return store.id();
    }

    /** Ends backup schedules of this vault, waiting for a backup under way, and closes the store. */
    @Override
    public void close() {
        beforeClose.forEach(Runnable::run);
        counter.close();
        store.close();
    }

    @Override
    public String toString() {
        return "TokenVault[" + store + "]";
    }

    boolean sharesAKeyWith(Keyset other) {
        return names.areThoseOf(new RecordNames(other).fingerprint()) || !Collections.disjoint(keyIds, other.keyIds());
    }

    void beforeClose(Runnable step) {
        beforeClose.add(step);
    }

    Set<String> keyIds() {
        return keyIds;
    }

    String currentKeyId() {
        return sealer.currentKeyId();
    }

    String keyIdOf(byte[] sealed) {
        return sealer.keyIdOf(sealed);
    }

    Resealing resealing() {
        return new Resealing(store, sealer, names, this::sealed);
    }

    /** Everything that is there, owners unknown. */
    VaultRecords records() {
        return records;
    }

    /** As {@link #compareAndSet(EntryAddress, long, byte[])}, where a damaged entry is just another version. */
    Optional<Long> writeOver(EntryAddress address, long expectedVersion, byte[] clear) {
        RecordKey key = names.keyOf(address);
        return store.compareAndSet(key, expectedVersion, sealed(key, address, clear));
    }

    /** Who wrote nothing is told of damage: it must not pass for what another has written. */
    private Optional<Long> sound(EntryAddress address, Optional<Long> written) {
        if (written.isEmpty()) {
            store.read(names.keyOf(address)).ifPresent(StoredRecord::mustBeSound);
        }
        return written;
    }

    private VaultEntry opened(EntryAddress address, StoredRecord stored) {
        return new VaultEntry(address, stored.version(), stored.sealed().map(bytes -> sealer.open(address, bytes)));
    }

    private byte[] sealed(RecordKey key, EntryAddress address, byte[] clear) {
        byte[] sealed = sealer.seal(key, address, clear);
        counter.sealed(sealer.keyIdOf(sealed), SEALS);
        return sealed;
    }
}
