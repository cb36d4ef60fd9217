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
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The transfer ledger (振込台帳) as the builder takes it: a store and the cipher that seals what it holds. A transfer
 * exists here before it exists on the wire. Thread-safe.
 */
public final class TransferLedger implements AutoCloseable {

    private static final String ALGORITHM = "HmacSHA256";

    private final LedgerStore store;
    private final TokenCipher cipher;
    private final SecretKeySpec names;

    private TransferLedger(LedgerStore store, TokenCipher cipher, SecretKeySpec names) {
        this.store = Objects.requireNonNull(store, "store");
        this.cipher = Objects.requireNonNull(cipher, "cipher");
        this.names = names;
    }

    /**
     * A ledger in a directory of this machine, sealed by Tink. Every step is durable before it counts.
     *
     * @param directory where the entries lie, used for nothing else; created when missing, for its owner only. Keep it:
     *     a lost entry is a payment that can be made twice
     * @param keyset the keys, which must not lie in the same directory; always this set or one rotated from it, because
     *     another one does not find the entries
     * @return the ledger
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used
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
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when Tink cannot be loaded
     */
    public static TransferLedger encryptedFile(Path directory, Keyset keyset, Host host) {
        return of(LedgerStore.directory(directory, host), TokenCipher.tink(keyset), keyset);
    }

    /**
     * A ledger over a store.
     *
     * @param store keeps sealed steps
     * @param cipher seals them
     * @param keyset its root names the entries, in every generation of keys
     * @return the ledger; closing it closes the store
     */
    public static TransferLedger of(LedgerStore store, TokenCipher cipher, Keyset keyset) {
        byte[] root = keyset.derive("ledger entry names", SecretAccess.explicit());
        return new TransferLedger(store, cipher, new SecretKeySpec(root, ALGORITHM));
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
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(names);
            for (String part : List.of(environment.value(), tenant.value(), key.value())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return new LedgerKey(HexFormat.of().formatHex(mac.doFinal()));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HmacSHA256", absent);
        }
    }

    /**
     * The store.
     *
     * @return the store
     */
    public LedgerStore store() {
        return store;
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
