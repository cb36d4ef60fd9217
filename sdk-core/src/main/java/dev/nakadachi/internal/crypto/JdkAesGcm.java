package dev.nakadachi.internal.crypto;

import dev.nakadachi.host.Host;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM of the JDK. Needs no library. */
public final class JdkAesGcm implements AeadKey {

    /**
     * Looking a cipher up costs more than sealing a token. Kept ones are lent, so that virtual threads share them; one
     * that failed, or that is one too many, is dropped.
     */
    private static final int KEPT_CIPHERS = 16;

    private final SecretKey key;
    private final Host host;
    private final BlockingQueue<Cipher> idle = new ArrayBlockingQueue<>(KEPT_CIPHERS);

    /**
     * A key.
     *
     * @param key 32 bytes; copied
     * @param host source of nonces
     */
    public JdkAesGcm(byte[] key, Host host) {
        this.key = new SecretKeySpec(key, "AES");
        this.host = host;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] associatedData) throws GeneralSecurityException {
        byte[] sealed = new byte[NONCE_BYTES + plain.length + TAG_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        host.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        Cipher cipher = borrow();
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(associatedData);
        cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
        idle.offer(cipher);
        return sealed;
    }

    @Override
    public byte[] open(byte[] sealed, byte[] associatedData) throws GeneralSecurityException {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new AEADBadTagException("too short");
        }
        Cipher cipher = borrow();
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, sealed, 0, NONCE_BYTES));
        cipher.updateAAD(associatedData);
        byte[] plain = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        idle.offer(cipher);
        return plain;
    }

    private Cipher borrow() throws GeneralSecurityException {
        Optional<Cipher> kept = Optional.ofNullable(idle.poll());
        return kept.isPresent() ? kept.get() : Cipher.getInstance("AES/GCM/NoPadding");
    }
}
