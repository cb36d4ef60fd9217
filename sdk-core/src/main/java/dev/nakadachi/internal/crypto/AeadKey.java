package dev.nakadachi.internal.crypto;

import java.security.GeneralSecurityException;

/**
 * One AES-256 key in GCM (NIST SP 800-38D). Sealed bytes are a nonce of 96 bits, the ciphertext and a tag of 128 bits,
 * whichever library made them, so that each implementation opens what another sealed. Thread-safe.
 */
public interface AeadKey {

    /** Bytes in a key. */
    int KEY_BYTES = 32;

    /** Bytes in a nonce. */
    int NONCE_BYTES = 12;

    /** Bytes in a tag. */
    int TAG_BYTES = 16;

    /**
     * Seals under a fresh random nonce.
     *
     * @param plain the clear bytes
     * @param associatedData authenticated, not stored
     * @return nonce, ciphertext and tag
     * @throws GeneralSecurityException when the library fails
     */
    byte[] seal(byte[] plain, byte[] associatedData) throws GeneralSecurityException;

    /**
     * Opens.
     *
     * @param sealed nonce, ciphertext and tag
     * @param associatedData as when it was sealed
     * @return the clear bytes
     * @throws GeneralSecurityException when key, bytes or associated data differ
     */
    byte[] open(byte[] sealed, byte[] associatedData) throws GeneralSecurityException;
}
