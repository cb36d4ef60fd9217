package dev.nakadachi.internal.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;

/**
 * AES-GCM of Tink, in the variant without prefix: an entry's header names the key already.
 *
 * <p>The only class that touches Tink, and only by calls that Tink 1.15 to 1.24 all have, so that a user can pin the
 * version that suits the protobuf-java of the application. Without Tink, or with a protobuf-java older than it needs,
 * {@link #of} ends in a {@link LinkageError}.
 */
public final class TinkAesGcm implements AeadKey {

    private static final int HANDLE_KEY_ID = 1;

    private final Aead aead;

    private TinkAesGcm(Aead aead) {
        this.aead = aead;
    }

    /**
     * A key, after one entry was sealed and opened with it: Tink loads classes late, and a set-up that cannot work must
     * fail at start.
     *
     * @param key 32 bytes; copied
     * @return the key
     * @throws GeneralSecurityException when Tink refuses
     */
    @AccessesPartialKey // the keys are ours: one key set serves every cipher
    public static TinkAesGcm of(byte[] key) throws GeneralSecurityException {
        AeadConfig.register();
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(NONCE_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        AesGcmKey imported = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        KeysetHandle handle = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(imported)
                        .withFixedId(HANDLE_KEY_ID)
                        .makePrimary())
                .build();
        TinkAesGcm made = new TinkAesGcm(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
        byte[] probe = {1};
        made.open(made.seal(probe, probe), probe);
        return made;
    }

    @Override
    public byte[] seal(byte[] plain, byte[] associatedData) throws GeneralSecurityException {
        return aead.encrypt(plain, associatedData);
    }

    @Override
    public byte[] open(byte[] sealed, byte[] associatedData) throws GeneralSecurityException {
        return aead.decrypt(sealed, associatedData);
    }
}
