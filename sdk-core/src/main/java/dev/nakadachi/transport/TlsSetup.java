package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import dev.nakadachi.secret.SecretAccess;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** TLS as the SDK wants it: 1.2 or 1.3, chosen anchors, at most one client certificate. */
final class TlsSetup {

    private static final Rule<KeyStore> ANCHORS =
            Rule.of("TrustAnchors", "can be read by the JDK", "check the key store", store -> true);
    private static final Rule<KeyStore> KEYS = Rule.of(
            "ClientIdentity", "has a key that its password opens", "check password and key store", store -> true);

    private TlsSetup() {}

    static SSLParameters parameters() {
        return new SSLParameters(null, new String[] {"TLSv1.3", "TLSv1.2"});
    }

    static SSLContext context(TrustAnchors anchors, ClientIdentity identity) {
        TrustManager[] trust = trustManagers(anchors.store());
        KeyManager @Nullable [] keys =
                identity.material().map(TlsSetup::keyManagers).orElse(null);
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a JDK without TLS", e);
        }
    }

    private static TrustManager[] trustManagers(Optional<KeyStore> store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store.orElse(null));
            return factory.getTrustManagers();
        } catch (GeneralSecurityException unreadable) {
            throw ANCHORS.broken();
        }
    }

    private static KeyManager[] keyManagers(ClientIdentity.Material material) {
        char[] password = material.password(SecretAccess.explicit());
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(material.keyStore(), password);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException unreadable) {
            throw KEYS.broken();
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
