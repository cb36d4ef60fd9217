package dev.nakadachi.secret;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
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

    private final byte[] root;
    private final Map<String, byte[]> keys;
    private final String currentKeyId;

    Keyset(byte[] root, Map<String, byte[]> keys, String currentKeyId) {
        this.root = root;
        this.keys = keys;
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
        return new Keyset(root, Map.of(), "").rotated(host);
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
     * Reads a key set from a file.
     *
     * @param file what {@link #write} wrote
     * @return the key set
     * @throws dev.nakadachi.error.InvalidInputException when it cannot be read ({@code setup.refused}) or is not a
     *     whole, unchanged key set
     */
    public static Keyset read(Path file) {
        return KeysetFile.read(file);
    }

    /**
     * Writes the key set to a file that only its owner can read (0600), durably. An older generation of the same key
     * set is replaced.
     *
     * @param file the file; its directory must not be writable by others
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when it cannot be written, or when
     *     the file holds keys that this key set lacks: entries sealed with them would be lost
     */
    public void write(Path file) {
        KeysetFile.write(this, file);
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
        return new Keyset(root, grown, id);
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
        byte[] key = keys.get(keyId);
        if (key == null) {
            throw HELD.broken();
        }
        return key.clone();
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
     * The whole key set as text, for a secret store.
     *
     * @return a few lines of ASCII
     */
    public Secret toSecret() {
        return Secret.of(KeysetText.write(root, keys));
    }

    boolean hasAllOf(Keyset other) {
        return Arrays.equals(root, other.root) && keys.keySet().containsAll(other.keys.keySet());
    }

    @Override
    public String toString() {
        return "Keyset[" + keys.size() + " keys, current " + currentKeyId + "]";
    }
}
