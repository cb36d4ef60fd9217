package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.sandbox.contract.MasterKeyContract;
import dev.nakadachi.secret.MasterKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

/** The example over a real {@code Aead} of Tink, which stands where a service would. */
class KmsMasterKeyTest extends MasterKeyContract {

    private static final Aead SERVICE = made(1);
    private static final Aead OTHER = made(2);

    @Override
    protected MasterKey master() {
        return new KmsMasterKey("test-kms://key-1", SERVICE);
    }

    @Override
    protected MasterKey stranger() {
        return new KmsMasterKey("test-kms://key-1", OTHER);
    }

    @Test
    void aServiceThatIsAwayIsNoWrongKey() {
        MasterKey away = new KmsMasterKey("test-kms://key-1", new Away());

        assertThatThrownBy(() -> away.unwrap(new byte[40], new byte[0]))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("store.failed");
        assertThatThrownBy(() -> away.wrap(new byte[40], new byte[0])).isInstanceOf(StoreException.class);
        assertThat(away).hasToString("MasterKey[test-kms://key-1]");
    }

    private static Aead made(int number) {
        byte[] key = new byte[32];
        key[0] = (byte) number;
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class Away implements Aead {

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
            throw new GeneralSecurityException("no answer", new IOException("connection refused"));
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
            throw new GeneralSecurityException("no answer", new IOException("connection refused"));
        }
    }
}
