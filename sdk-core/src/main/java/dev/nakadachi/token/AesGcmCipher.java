package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.crypto.AeadKey;
import dev.nakadachi.internal.crypto.JdkAesGcm;
import dev.nakadachi.internal.crypto.TinkAesGcm;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;

/** AES-256-GCM under the keys of a key set, by either library. Each opens what the other sealed. */
final class AesGcmCipher implements TokenCipher {

    private static final String TINK_REFUSED = "Tink cannot be loaded: its jar is missing, or protobuf-java is older"
            + " than it needs. Pairs that work: tink 1.20.0 to 1.24.0 with protobuf-java 4.33 or later; tink 1.16.0 to"
            + " 1.18.0 with 4.28 or later; tink 1.15.0 with 3.25 or later. Or use TokenCipher.jdk(keyset), which needs"
            + " neither jar and opens the same entries";

    private final String currentKeyId;
    private final Map<String, AeadKey> keys;

    private AesGcmCipher(String currentKeyId, Map<String, AeadKey> keys) {
        this.currentKeyId = currentKeyId;
        this.keys = keys;
    }

    static AesGcmCipher tink(Keyset keyset) {
        try {
            return of(keyset, TinkAesGcm::of);
        } catch (LinkageError unloadable) {
            throw Problem.of(ErrorCode.SETUP_REFUSED, TINK_REFUSED).toException(unloadable);
        }
    }

    static AesGcmCipher jdk(Keyset keyset, Host host) {
        return of(keyset, key -> new JdkAesGcm(key, host));
    }

    private static AesGcmCipher of(Keyset keyset, Library library) {
        try {
            Map<String, AeadKey> keys = new HashMap<>();
            for (String id : keyset.keyIds()) {
                keys.put(id, library.load(keyset.keyBytes(id, SecretAccess.explicit())));
            }
            return new AesGcmCipher(keyset.currentKeyId(), Map.copyOf(keys));
        } catch (GeneralSecurityException refused) {
            throw Problem.of(ErrorCode.SETUP_REFUSED, "the encryption library refuses an AES-256 key")
                    .toException(refused);
        }
    }

    @Override
    public String id() {
        return "aes256-gcm";
    }

    @Override
    public String currentKeyId() {
        return currentKeyId;
    }

    @Override
    public byte[] seal(String keyId, byte[] plain, byte[] associatedData) {
        AeadKey key = keys.get(keyId);
        if (key == null) {
            throw Problem.of(ErrorCode.STORE_FAILED, "the key set does not hold the key that shall seal an entry")
                    .toException();
        }
        try {
            return key.seal(plain, associatedData);
        } catch (GeneralSecurityException failed) {
            throw Problem.of(ErrorCode.STORE_FAILED, "an entry cannot be encrypted")
                    .toException(failed);
        }
    }

    @Override
    public byte[] open(String keyId, byte[] sealed, byte[] associatedData) {
        AeadKey key = keys.get(keyId);
        if (key == null) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "an entry names a key that the key set does not hold")
                    .toException();
        }
        try {
            return key.open(sealed, associatedData);
        } catch (GeneralSecurityException changed) {
            throw Problem.of(ErrorCode.STORE_TAMPERED, "an entry does not open: its bytes, owner or key differ")
                    .toException(changed);
        }
    }

    @Override
    public String toString() {
        return "TokenCipher[" + id() + ", current key " + currentKeyId + "]";
    }

    /** How a library takes a key. */
    @FunctionalInterface
    private interface Library {

        AeadKey load(byte[] key) throws GeneralSecurityException;
    }
}
