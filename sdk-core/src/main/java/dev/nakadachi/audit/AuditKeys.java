package dev.nakadachi.audit;

import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The keys of the execution log: one that seals, and older ones that still verify. Immutable and thread-safe; prints no
 * key.
 *
 * <p>Who holds a key can forge the log, so keep it where those who operate the log directory cannot read it.
 */
public final class AuditKeys {

    private static final int KEY_BYTES = 32;

    private static final Rule<String> ID = Rule.pattern(
            "AuditKeys.keyId",
            "[a-z0-9][a-z0-9-]{0,31}",
            "is 1 to 32 lower-case letters, digits or dashes, starting with a letter or digit",
            "name keys by their year or by a counter, such as k1");
    private static final Rule<byte[]> LENGTH = Rule.of(
            "AuditKeys.key",
            "is 32 bytes in Base64",
            "make one with AuditKeys.generate and keep it in your secret store",
            key -> key.length == KEY_BYTES);
    private static final Rule<String> TAKEN =
            Rule.of("AuditKeys.withOlder", "has every key id once", "give every key an id of its own", id -> false);

    private final Map<String, Secret> secrets;
    private final List<ChainKey> keys;

    private AuditKeys(Map<String, Secret> secrets) {
        this.secrets = Collections.unmodifiableMap(secrets);
        this.keys = secrets.entrySet().stream()
                .map(entry -> derive(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The log's own keys, derived from each key of a key set: who verifies with them can open nothing else.
     *
     * @param keyset the key set, which may protect other stores too
     * @return keys that seal with the newest and verify with all
     */
    public static AuditKeys of(Keyset keyset) {
        List<String> newestFirst = new ArrayList<>(keyset.retiredKeyIds());
        newestFirst.addAll(keyset.keyIds());
        Collections.reverse(newestFirst);
        Map<String, Secret> secrets = new LinkedHashMap<>();
        for (String id : newestFirst) {
            secrets.put(id, encode(keyset.logKey(id, SecretAccess.explicit())));
        }
        return new AuditKeys(secrets);
    }

    /**
     * One key.
     *
     * @param keyId names the key in the log; a new key needs a new name
     * @param key 32 random bytes in Base64
     * @return keys that seal and verify with it
     * @throws dev.nakadachi.error.InvalidInputException when id or key break their rule
     */
    public static AuditKeys of(String keyId, Secret key) {
        return new AuditKeys(Map.of(Objects.requireNonNull(keyId, "keyId"), Objects.requireNonNull(key, "key")));
    }

    /**
     * A new random key under a random id. Keep {@link #secrets} in your secret store: without it the log cannot be
     * verified.
     *
     * @param host gives the randomness
     * @return the new key
     */
    public static AuditKeys generate(Host host) {
        byte[] random = new byte[KEY_BYTES];
        host.nextBytes(random);
        return of("k-" + RandomWords.hex(host, 8), encode(random));
    }

    /**
     * The same keys and one that verifies what was written before the key was changed.
     *
     * @param keyId the id under which it wrote
     * @param key 32 random bytes in Base64
     * @return a copy with the older key
     * @throws dev.nakadachi.error.InvalidInputException when id or key break their rule or the id is taken
     */
    public AuditKeys withOlder(String keyId, Secret key) {
        if (secrets.containsKey(keyId)) {
            throw TAKEN.broken();
        }
        Map<String, Secret> more = new LinkedHashMap<>(secrets);
        more.put(keyId, key);
        return new AuditKeys(more);
    }

    /**
     * The id of the key that seals.
     *
     * @return the key id
     */
    public String keyId() {
        return sealing().id();
    }

    /**
     * The keys, to hand to whoever verifies the log elsewhere.
     *
     * @return 32 bytes in Base64 by key id, the one that seals first
     */
    public Map<String, Secret> secrets() {
        return secrets;
    }

    ChainKey sealing() {
        return keys.get(0);
    }

    Optional<ChainKey> find(String keyId) {
        return keys.stream().filter(key -> key.id().equals(keyId)).findFirst();
    }

    @Override
    public String toString() {
        return "AuditKeys[" + keyId() + ", masked]";
    }

    private static ChainKey derive(String keyId, Secret key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.reveal(SecretAccess.explicit()));
        } catch (IllegalArgumentException notBase64) {
            throw LENGTH.broken();
        }
        return new ChainKey(ID.check(keyId), LENGTH.check(bytes));
    }

    private static Secret encode(byte[] key) {
        return Secret.of(Base64.getEncoder().encodeToString(key));
    }
}
