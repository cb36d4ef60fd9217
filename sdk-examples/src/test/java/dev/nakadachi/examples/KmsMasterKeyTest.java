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
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The example over a real {@code Aead} of Tink, which stands where a service would. */
class KmsMasterKeyTest extends MasterKeyContract {

    private static final Aead SERVICE = made(1);
    private static final Aead OTHER = made(2);

    @Override
    protected MasterKey master() {
        return over(SERVICE);
    }

    @Override
    protected MasterKey stranger() {
        return over(OTHER);
    }

    @Test
    void onlyWhatTheServiceSaysOfKeyAndBytesIsARefusal() {
        MasterKey refusing = over(new Failing(new IncorrectKeyException()));

        assertThat(refusing.unwrap(new byte[40], new byte[0])).isEmpty();
        assertThatThrownBy(() -> refusing.wrap(new byte[40], new byte[0])).isInstanceOf(StoreException.class);
        assertThat(refusing).hasToString("MasterKey[test-kms://key-1]");
    }

    @Test
    void everyOtherFailureIsAServiceThatCannotBeAskedNow() {
        for (Exception outage : new Exception[] {
            new IOException("connection refused"), new IllegalStateException("throttled"), new ServiceFaultException()
        }) {
            MasterKey away = over(new Failing(outage));
            assertAway(() -> away.unwrap(new byte[40], new byte[0]));
            assertAway(() -> away.wrap(new byte[40], new byte[0]));
        }
        assertAway(() -> over(new Unreachable()).unwrap(new byte[40], new byte[0]));
        assertAway(() -> over(new Unreachable()).wrap(new byte[40], new byte[0]));
    }

    /** Tink's own {@code Aead} says of bytes that are too short that they are, without a cause. */
    private static MasterKey over(Aead service) {
        Predicate<GeneralSecurityException> refusal =
                KmsMasterKey.refusedBy("IncorrectKeyException", "AEADBadTagException");
        return new KmsMasterKey("test-kms://key-1", service, refusal.or(failed -> failed.getCause() == null));
    }

    private static void assertAway(ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(StoreException.class).hasMessageContaining("store.failed");
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

    /** Named as a service's client names it. */
    private static final class IncorrectKeyException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private static final class ServiceFaultException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private static final class Failing implements Aead {

        private final Exception why;

        Failing(Exception why) {
            this.why = why;
        }

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
            throw new GeneralSecurityException("encryption failed", why);
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
            throw new GeneralSecurityException("decryption failed", why);
        }
    }

    /** A client whose network exceptions are unchecked and not wrapped. */
    private static final class Unreachable implements Aead {

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
            throw new IllegalStateException("no route to host");
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
            throw new IllegalStateException("no route to host");
        }
    }
}
