package dev.nakadachi.sandbox.internal.web;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A self-signed certificate for {@code localhost} and 127.0.0.1 with its key, which never leaves this JVM. Made once
 * per JVM, because making it takes about a second. Thread-safe.
 */
public final class ServerIdentity {

    private final KeyStore store;
    private final char[] password;

    ServerIdentity(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    /**
     * The identity of this JVM.
     *
     * @return the same one at every call
     */
    public static ServerIdentity ofThisJvm() {
        return Holder.IDENTITY;
    }

    /**
     * The certificate, to be trusted by the test's client.
     *
     * @return the self-signed certificate
     */
    public X509Certificate certificate() {
        try {
            return (X509Certificate) store.getCertificate(KeytoolRun.ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key store that was just made cannot be read", e);
        }
    }

    /**
     * TLS with this certificate, for a server that asks for none of the client.
     *
     * @return a new context
     */
    public SSLContext sslContext() {
        return sslContext(null);
    }

    /** With a trust manager that lets every client in: what a certificate is worth is judged behind TLS (RFC 8705). */
    SSLContext sslContextForClients() {
        return sslContext(new TrustManager[] {new AnyClient()});
    }

    private SSLContext sslContext(TrustManager @Nullable [] trust) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS with a P-256 key", e);
        }
    }

    private static final class Holder {
        private static final ServerIdentity IDENTITY = make();

        private static ServerIdentity make() {
            MadeKeys made = KeytoolRun.serverKeys();
            return new ServerIdentity(made.store(), made.password());
        }
    }
}
