package dev.nakadachi.token;

/**
 * Authenticated encryption of one entry (SPI). Shipped: Tink AEAD and the JDK's AES-GCM. Thread-safe.
 *
 * <p>The associated data is authenticated and not stored: an entry opens only under the data it was sealed with.
 */
public interface TokenCipher {

    /**
     * Names the kind of cipher in an entry's readable header.
     *
     * @return 1 to 32 lower-case letters, digits or dashes, such as {@code tink-aead}
     */
    String id();

    /**
     * The key that seals new entries, readable in an entry's header.
     *
     * @return 1 to 64 printable ASCII characters
     */
    String currentKeyId();

    /**
     * Seals.
     *
     * @param plain the clear bytes
     * @param associatedData what the entry is bound to
     * @return the sealed bytes, under {@link #currentKeyId()}
     */
    byte[] seal(byte[] plain, byte[] associatedData);

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
