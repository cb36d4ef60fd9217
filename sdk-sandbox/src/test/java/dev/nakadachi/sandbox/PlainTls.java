package dev.nakadachi.sandbox;

import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.ClientIdentity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS of a client that knows nothing of the SDK's transport. */
final class PlainTls {

    private PlainTls() {}

    static SSLContext context(X509Certificate anchor, ClientIdentity certificate) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("anchor", anchor);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(certificate), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyManager[] keys(ClientIdentity certificate) throws GeneralSecurityException {
        if (certificate.material().isEmpty()) {
            return new KeyManager[0];
        }
        ClientIdentity.Material material = certificate.material().get();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(material.keyStore(), material.password(SecretAccess.explicit()));
        return keys.getKeyManagers();
    }
}
