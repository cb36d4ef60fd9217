package dev.nakadachi.ledger;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.TokenCipher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The transfer ledger (振込台帳) as the builder takes it: a store and the cipher that seals what it holds. A transfer
 * exists here before it exists on the wire. Thread-safe.
 *
 * <p>A ledger that exists stands on a store of its key set: opening one reads a sentinel in the store, and writes it
 * into an empty one. Before a key counts as absent, and may so be paid, the sentinel is read again; a directory that
 * was deleted or unmounted meanwhile is {@code store.failed}.
 */
public final class TransferLedger implements AutoCloseable {

    private static final String ALGORITHM = "HmacSHA256";

    private final GuardedLedgerStore store;
    private final TokenCipher cipher;
    private final SecretKeySpec names;

    private TransferLedger(GuardedLedgerStore store, TokenCipher cipher, SecretKeySpec names) {
        this.store = store;
        this.cipher = cipher;
        this.names = names;
    }

    /**
     * A ledger in a directory of this machine, sealed by Tink. Every step is durable before it counts.
     *
     * @param directory where the entries lie, used for nothing else; created when missing, for its owner only. Keep it:
     *     a lost entry is a payment that can be made twice
     * @param keyset the keys, which must not lie in the same directory; always this set or one rotated from it
     * @return the ledger
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used,
     *     {@code store.wrong-keys} when it was written with another key set, {@code store.tampered} when it holds
     *     entries and has lost its sentinel, or when that is damaged
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when Tink cannot be loaded; the
     *     message names the pairs of Tink and protobuf-java that work
     */
    public static TransferLedger encryptedFile(Path directory, Keyset keyset) {
        return encryptedFile(directory, keyset, Host.system());
    }

    /**
     * A ledger in a directory of this machine, sealed by Tink, on a host of the caller's.
     *
     * @param directory where the entries lie
     * @param keyset the keys
     * @param host clock and waiting
     * @return the ledger
     * @throws dev.nakadachi.error.StoreException as {@link #encryptedFile(Path, Keyset)}
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when Tink cannot be loaded
     */
    public static TransferLedger encryptedFile(Path directory, Keyset keyset, Host host) {
        return of(LedgerStore.directory(directory, host), TokenCipher.tink(keyset), keyset);
    }

    /**
     * A ledger over a store. Reads the store, and writes a sentinel when it is empty; so a store that cannot be reached
     * yet fails here, and the call may be made again.
     *
     * @param store keeps sealed steps, used for nothing else; left open when this fails
     * @param cipher seals them
     * @param keyset its root names the entries, in every generation of keys
     * @return the ledger; closing it closes the store
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the store does not work,
     *     {@code store.wrong-keys} when it was written with another key set, {@code store.tampered} when it holds
     *     entries and has lost its sentinel, or when that is damaged
     */
    public static TransferLedger of(LedgerStore store, TokenCipher cipher, Keyset keyset) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(cipher, "cipher");
        byte[] root = keyset.derive("ledger entry names", SecretAccess.explicit());
        return new TransferLedger(GuardedLedgerStore.over(store, keyset), cipher, new SecretKeySpec(root, ALGORITHM));
    }

    /**
     * Names the entry of a command: HMAC-SHA-256 over environment, tenant and idempotency key, because keys such as
     * invoice numbers can be guessed. Unique per environment and tenant, never per institution, grant, account or node.
     * Final: a ledger that named its entries otherwise would not find them, and a lost key is a second payment.
     *
     * @param environment the environment
     * @param tenant the caller's tenant
     * @param key the caller's key of the command
     * @return the name
     */
    public LedgerKey keyOf(EnvironmentId environment, TenantId tenant, IdempotencyKey key) {
        return new LedgerKey(digest(List.of(environment.value(), tenant.value(), key.value())));
    }

    /**
     * Names what is no command: an entry of the SDK's own, or a value that is to be compared and not read. Never equal
     * to the name of a command.
     *
     * @param purpose what it is for
     * @param parts what is named, in a fixed order
     * @return a keyed digest
     */
    public LedgerKey keyOf(String purpose, List<String> parts) {
        List<String> all = new ArrayList<>(List.of("", purpose));
        all.addAll(parts);
        return new LedgerKey(digest(all));
    }

    private String digest(List<String> parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(names);
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HmacSHA256", absent);
        }
    }

    /**
     * The store, which vouches for every absence.
     *
     * @return the store, behind its sentinel
     */
    public LedgerStore store() {
        return store;
    }

    /**
     * Names a step that stands, as the execution log knows it: when it is gone later, an older copy was put in place
     * while this process runs, and nothing counts as absent any more.
     *
     * @param standing a step of this ledger
     */
    public void mustKeep(LedgerMark standing) {
        store.mustKeep(standing);
    }

    /**
     * The cipher.
     *
     * @return the cipher
     */
    public TokenCipher cipher() {
        return cipher;
    }

    @Override
    public void close() {
        store.close();
    }
}
