package dev.nakadachi.token;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;

/**
 * Authenticated encryption of one entry (SPI). Shipped: Tink AEAD and the JDK's AES-GCM. Thread-safe.
 *
 * <p>The associated data is authenticated and not stored: an entry opens only under the data it was sealed with.
 */
public interface TokenCipher {

    /**
     * AES-256-GCM by Tink: the default. Opens what {@link #jdk(Keyset)} sealed with the same keys.
     *
     * @param keyset the keys
     * @return the cipher
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when Tink cannot be loaded; the
     *     message names the pairs of Tink and protobuf-java that work
     */
    static TokenCipher tink(Keyset keyset) {
        return AesGcmCipher.tink(keyset);
    }

    /**
     * AES-256-GCM by the JDK: needs neither Tink nor protobuf-java. Opens what {@link #tink} sealed with the same keys.
     *
     * @param keyset the keys
     * @return the cipher
     */
    static TokenCipher jdk(Keyset keyset) {
        return jdk(keyset, Host.system());
    }

    /**
     * AES-256-GCM by the JDK.
     *
     * @param keyset the keys
     * @param host source of nonces
     * @return the cipher
     */
    static TokenCipher jdk(Keyset keyset, Host host) {
        return AesGcmCipher.jdk(keyset, host);
    }

    /**
     * Names the form of the sealed bytes in an entry's readable header.
     *
     * @return 1 to 32 lower-case letters, digits or dashes, such as {@code aes256-gcm}
     */
    String id();

    /**
     * The key that should seal from now on. A cipher that rotates at run time may name another one a moment later; so
     * it is asked once for each entry, and what it said is handed to {@link #seal}.
     *
     * @return 1 to 64 printable ASCII characters
     */
    String currentKeyId();

    /**
     * Seals under a named key, which then stands readable in the entry's header.
     *
     * @param keyId what {@link #currentKeyId()} said; a key that was current a moment ago still seals
     * @param plain the clear bytes
     * @param associatedData what the entry is bound to
     * @return the sealed bytes
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when there is no such key
     */
    byte[] seal(String keyId, byte[] plain, byte[] associatedData);

    /**
     * Opens.
     *
     * @param keyId the key named in the entry's header
     * @param sealed the sealed bytes
     * @param associatedData what the entry is bound to
     * @return the clear bytes
     * @throws dev.nakadachi.error.StoreException with {@code store.tampered} when key, bytes or associated data differ
     */
    byte[] open(String keyId, byte[] sealed, byte[] associatedData);
}
