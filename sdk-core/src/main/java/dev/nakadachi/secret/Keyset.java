package dev.nakadachi.secret;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The keys that protect what the SDK keeps on disk: AES-256 keys, of which the newest seals and all open, and a root
 * from which names and other keys that must outlive a rotation are derived.
 *
 * <p>Whoever loses it loses every entry; whoever has it reads every entry. Keep it in your secret store and away from
 * the data. Never printed. Immutable and thread-safe.
 */
public final class Keyset {

    private static final Rule<String> HELD =
            Rule.of("Keyset.keyId", "is one of this key set", "ask keyIds() first", id -> false);

    private static final Rule<String> OLDER = Rule.of(
            "Keyset.without",
            "takes out a key that does not seal any more",
            "rotate the key set and sweep the store first",
            id -> false);
    private static final Rule<Boolean> UNUSED = Rule.of(
            "Keyset.without",
            "has a complete report that the key protects 0 entries, for each store of this key set",
            "run KeySweep until its report is complete and says so",
            unused -> unused);
    private static final String LOG = "nakadachi.audit";

    private final byte[] root;
    private final Map<String, byte[]> keys;
    private final Map<String, byte[]> retired;
    private final String currentKeyId;

    Keyset(byte[] root, Map<String, byte[]> keys, Map<String, byte[]> retired, String currentKeyId) {
        this.root = root;
        this.keys = keys;
        this.retired = retired;
        this.currentKeyId = currentKeyId;
    }

    /**
     * A new key set with one key.
     *
     * @return the key set; write it down before anything is sealed with it
     */
    public static Keyset generate() {
        return generate(Host.system());
    }

    /**
     * A new key set with one key.
     *
     * @param host source of randomness
     * @return the key set; write it down before anything is sealed with it
     */
    public static Keyset generate(Host host) {
        byte[] root = KeyMaterial.random(host);
        return new Keyset(root, Map.of(), Map.of(), "").rotated(host);
    }

    /**
     * Reads a key set from text.
     *
     * @param text what {@link #toSecret()} gave
     * @return the key set
     * @throws dev.nakadachi.error.InvalidInputException when it is not a whole, unchanged key set
     */
    public static Keyset parse(Secret text) {
        return KeysetText.parse(text.reveal(SecretAccess.explicit()));
    }

    /**
     * Opens a wrapped key set.
     *
     * @param text what {@link #wrapped} gave
     * @param master the master key
     * @return the key set
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when it is empty, cut, changed, in
     *     clear, or wrapped by another master key
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the master key cannot be asked now
     */
    public static Keyset unwrap(String text, MasterKey master) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(master, "master");
        return KeysetText.parse(WrappedKeyset.read(text, master));
    }

    /**
     * Reads a wrapped key set from a file.
     *
     * @param file what {@link #write} wrote
     * @param master the master key
     * @return the key set
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when it cannot be read, or as
     *     {@link #unwrap}
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the master key cannot be asked now
     */
    public static Keyset read(Path file, MasterKey master) {
        return unwrap(KeysetFile.read(file), master);
    }

    /**
     * Reads a key set from a file in clear.
     *
     * @param file what {@link #writeInClear} wrote
     * @return the key set
     * @throws dev.nakadachi.error.InvalidInputException when it cannot be read ({@code setup.refused}) or is not a
     *     whole, unchanged key set
     */
    public static Keyset readInClear(Path file) {
        return KeysetText.parse(KeysetFile.read(file));
    }

    /**
     * The whole key set under a master key, as text: for a file, a database or a configuration. Still not public: who
     * has it and the master key has every key.
     *
     * @param master the master key
     * @return a few lines of ASCII, other ones each time
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the master key cannot be asked now
     */
    public String wrapped(MasterKey master) {
        return WrappedKeyset.write(text(), Objects.requireNonNull(master, "master"));
    }

    /**
     * Writes the key set, wrapped, to a file that only its owner can read (0600), durably. An older generation of the
     * same key set is replaced; to change the master key, write to another file.
     *
     * @param file the file; its directory must not be writable by others
     * @param master the master key
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when it cannot be written, when the
     *     file does not open with this master key, or holds keys that this key set lacks
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the master key cannot be asked now
     */
    public void write(Path file, MasterKey master) {
        KeysetFile.write(this, file, wrapped(master), old -> unwrap(old, master));
    }

    /**
     * Writes the key set in clear: whoever reads the file reads every entry. For tests, and where the platform itself
     * encrypts the file. It can be read by its owner only (0600). An older generation of the same key set is replaced.
     *
     * @param file the file; its directory must not be writable by others
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when it cannot be written, or when
     *     the file holds keys that this key set lacks: entries sealed with them would be lost
     */
    public void writeInClear(Path file) {
        KeysetFile.write(this, file, text(), KeysetText::parse);
    }

    /**
     * The same key set with one more key, which seals from now on. Entries sealed before stay readable.
     *
     * @param host source of randomness
     * @return the next generation; write it down before anything is sealed with it
     */
    public Keyset rotated(Host host) {
        byte[] key = KeyMaterial.random(host);
        String id = KeyMaterial.id(key);
        Map<String, byte[]> grown = new LinkedHashMap<>(keys);
        grown.put(id, key);
        return new Keyset(root, grown, retired, id);
    }

    /**
     * The same key set without an older key. Entries that it sealed open no more, so reports of complete looks have to
     * say that there are none. What is left of it is a derived key that still verifies the execution log.
     *
     * <p>The transfer ledger keeps what it was written with: do not hand the smaller key set to a ledger that this key
     * set has written to. Give the ledger a key set of its own if keys shall go.
     *
     * @param keyId the key, one of {@link #keyIds()} and not the current one
     * @param reports one for each store that this key set protects, at least one; all nodes seal with a newer key since
     *     before they were made
     * @return the smaller key set; destroy the older texts of it and the key is gone
     * @throws dev.nakadachi.error.InvalidInputException when there is no such key, it still seals, or a report is not
     *     complete, does not know the key, or counts an entry under it
     */
    public Keyset without(String keyId, KeyUse... reports) {
        byte[] key = held(keyId);
        if (keyId.equals(currentKeyId)) {
            throw OLDER.broken();
        }
        UNUSED.check(reports.length > 0);
        for (KeyUse report : reports) {
            UNUSED.check(report.complete()
                    && report.entriesUnder(keyId)
                            .filter(entries -> entries == 0)
                            .isPresent());
        }
        Map<String, byte[]> fewer = new LinkedHashMap<>(keys);
        fewer.remove(keyId);
        Map<String, byte[]> gone = new LinkedHashMap<>(retired);
        gone.put(keyId, KeyMaterial.derive(key, LOG));
        return new Keyset(root, fewer, gone, currentKeyId);
    }

    /**
     * The key that seals.
     *
     * @return its id: 16 hexadecimal digits that tell nothing of the key
     */
    public String currentKeyId() {
        return currentKeyId;
    }

    /**
     * All keys that open.
     *
     * @return their ids, oldest first
     */
    public Set<String> keyIds() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    /**
     * A key in clear, for a cipher.
     *
     * @param keyId one of {@link #keyIds()}
     * @param access see {@link SecretAccess#explicit()}
     * @return a copy of its 32 bytes
     * @throws dev.nakadachi.error.InvalidInputException when there is no such key
     */
    public byte[] keyBytes(String keyId, SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return held(keyId).clone();
    }

    /**
     * Keys that were taken out. They open nothing any more.
     *
     * @return their ids, in the order in which they went
     */
    public Set<String> retiredKeyIds() {
        return Collections.unmodifiableSet(retired.keySet());
    }

    /**
     * The key of the execution log that belongs to a key: derived from it, and what is left of one that was taken out.
     *
     * @param keyId one of {@link #keyIds()} or {@link #retiredKeyIds()}
     * @param access see {@link SecretAccess#explicit()}
     * @return 32 bytes
     * @throws dev.nakadachi.error.InvalidInputException when there is no such key
     */
    public byte[] logKey(String keyId, SecretAccess access) {
        Objects.requireNonNull(access, "access");
        byte[] left = retired.get(keyId);
        return left == null ? KeyMaterial.derive(held(keyId), LOG) : left.clone();
    }

    /**
     * A key derived from the root (HMAC-SHA-256 of the purpose), the same in every generation.
     *
     * @param purpose what it is for; other purposes give unrelated keys
     * @param access see {@link SecretAccess#explicit()}
     * @return 32 bytes
     */
    public byte[] derive(String purpose, SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return KeyMaterial.derive(root, purpose);
    }

    /**
     * The whole key set as text in clear, for a secret store that protects it. See {@link #wrapped} for other places.
     *
     * @return a few lines of ASCII
     */
    public Secret toSecret() {
        return Secret.of(text());
    }

    /** Or the same: nothing that the other one can do is lost but by {@link #without}. */
    boolean isLaterThan(Keyset other) {
        Set<String> known = new HashSet<>(keys.keySet());
        known.addAll(retired.keySet());
        return Arrays.equals(root, other.root)
                && known.containsAll(other.keys.keySet())
                && retired.keySet().containsAll(other.retired.keySet());
    }

    private String text() {
        return KeysetText.write(root, keys, retired);
    }

    private byte[] held(String keyId) {
        byte[] key = keys.get(keyId);
        if (key == null) {
            throw HELD.broken();
        }
        return key;
    }

    @Override
    public String toString() {
        return "Keyset[" + keys.size() + " keys, current " + currentKeyId + "]";
    }
}
