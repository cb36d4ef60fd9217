package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import dev.nakadachi.secret.SecretAccess;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;

/**
 * The certificate with which the caller identifies itself in TLS (RFC 8705), per endpoint. Never prints its key.
 * Immutable and thread-safe; compare by identity, because connections are pooled per instance.
 */
public final class ClientIdentity {

    private static final ClientIdentity NONE = new ClientIdentity(Optional.empty());
    private static final Rule<KeyStore> HAS_KEY = Rule.of(
            "ClientIdentity", "holds at least one private key", "load the PKCS#12 file first", ClientIdentity::hasKey);

    private final Optional<Material> material;

    private ClientIdentity(Optional<Material> material) {
        this.material = material;
    }

    /**
     * No client certificate.
     *
     * @return the shared instance
     */
    public static ClientIdentity none() {
        return NONE;
    }

    /**
     * The key and chain of a loaded key store.
     *
     * @param keyStore holds at least one private key with its chain
     * @param password protects the keys; copied
     * @return a new identity
     * @throws dev.nakadachi.error.InvalidInputException when it holds no private key
     */
    public static ClientIdentity of(KeyStore keyStore, char[] password) {
        return new ClientIdentity(Optional.of(new Material(
                HAS_KEY.check(keyStore), Objects.requireNonNull(password).clone())));
    }

    /**
     * The key material, for transports.
     *
     * @return the material, empty for {@link #none()}
     */
    public Optional<Material> material() {
        return material;
    }

    @Override
    public String toString() {
        return material.isPresent() ? "ClientIdentity[certificate]" : "ClientIdentity[none]";
    }

    private static boolean hasKey(KeyStore keyStore) {
        try {
            for (String alias : Collections.list(keyStore.aliases())) {
                if (keyStore.isKeyEntry(alias)) {
                    return true;
                }
            }
            return false;
        } catch (KeyStoreException notLoaded) {
            return false;
        }
    }

    /** A key store with its password, readable by transports only. */
    public static final class Material {

        private final KeyStore keyStore;
        private final char[] password;

        private Material(KeyStore keyStore, char[] password) {
            this.keyStore = keyStore;
            this.password = password;
        }

        /**
         * The store.
         *
         * @return the store that the caller loaded
         */
        public KeyStore keyStore() {
            return keyStore;
        }

        /**
         * The password of the keys.
         *
         * @param access see {@link SecretAccess#explicit()}
         * @return a copy
         */
        public char[] password(SecretAccess access) {
            Objects.requireNonNull(access, "access");
            return password.clone();
        }

        @Override
        public String toString() {
            return "Material[masked]";
        }
    }
}
