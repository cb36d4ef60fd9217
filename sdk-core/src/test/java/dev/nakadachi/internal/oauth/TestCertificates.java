package dev.nakadachi.internal.oauth;

import dev.nakadachi.transport.ClientIdentity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.spec.SecretKeySpec;

/** Client certificates where no TLS looks at them: only which one was handed over counts. */
final class TestCertificates {

    private static final char[] PASSWORD = "for-a-test-only".toCharArray();

    private TestCertificates() {}

    static ClientIdentity identity() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            store.setEntry(
                    "key",
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
                    new KeyStore.PasswordProtection(PASSWORD));
            return ClientIdentity.of(store, PASSWORD);
        } catch (GeneralSecurityException | IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
