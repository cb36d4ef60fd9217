package dev.nakadachi.audit;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.UserId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import dev.nakadachi.token.TokenStore;
import java.nio.file.Path;

/**
 * The mapping of users to the pseudonyms of the execution log (SPI), kept apart from the log. Thread-safe.
 *
 * <p>A pseudonym is random, never computed from the user. While the mapping stands, a user has one pseudonym on all
 * nodes; after {@link #forget} no record can be linked to the user any more, and the user gets a new pseudonym the next
 * time. Every method throws {@link dev.nakadachi.error.StoreException} when the mapping cannot be read or written.
 */
public interface Pseudonyms extends AutoCloseable {

    /**
     * A mapping in a directory of this machine, sealed by the JDK's AES-GCM.
     *
     * @param directory where the mapping lies, used for nothing else; not the directory of the log
     * @param keyset the keys
     * @param host clock, randomness and waiting
     * @return the mapping
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the directory cannot be used
     */
    static Pseudonyms directory(Path directory, Keyset keyset, Host host) {
        return of(TokenStore.directory(directory, host), TokenCipher.jdk(keyset, host), keyset, host);
    }

    /**
     * A mapping over any store and cipher, the same for all nodes that share the store.
     *
     * @param store where sealed entries go; closed with the mapping
     * @param cipher what seals them
     * @param keyset names the entries, so that no name tells whom it belongs to
     * @param host randomness
     * @return the mapping
     */
    static Pseudonyms of(TokenStore store, TokenCipher cipher, Keyset keyset, Host host) {
        return new StoredPseudonyms(store, cipher, keyset, host);
    }

    /**
     * The pseudonym of a user, made and stored durably where the user has none.
     *
     * @param user the user
     * @return the pseudonym
     */
    Pseudonym of(UserId user);

    /**
     * Deletes the mapping of a user. Unknown users are no error.
     *
     * @param user the user
     */
    void forget(UserId user);

    /** Frees what the mapping owns. */
    @Override
    void close();
}
