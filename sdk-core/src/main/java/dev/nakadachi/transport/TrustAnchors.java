package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The certificates that a server's chain must end in. Own anchors replace those of the JDK, they do not add to them.
 * Immutable and thread-safe.
 */
public final class TrustAnchors {

    private static final TrustAnchors JDK = new TrustAnchors(Optional.empty());
    private static final Rule<List<X509Certificate>> SOME = Rule.of(
            "TrustAnchors", "holds at least one certificate", "load the file of the root first", all -> !all.isEmpty());
    private static final Rule<KeyStore> LOADED = Rule.of(
            "TrustAnchors", "is a loaded key store with at least one trusted certificate", "load it first", store -> {
                try {
                    return store.size() > 0;
                } catch (GeneralSecurityException notLoaded) {
                    return false;
                }
            });
    private static final Rule<String> PEM = Rule.of(
            "TrustAnchors", "is PEM text of X.509 certificates", "export the root as PEM", text -> !text.isEmpty());

    private final Optional<KeyStore> store;

    private TrustAnchors(Optional<KeyStore> store) {
        this.store = store;
    }

    /**
     * The anchors that the JDK ships or its {@code javax.net.ssl.trustStore} names.
     *
     * @return the shared instance
     */
    public static TrustAnchors ofTheJdk() {
        return JDK;
    }

    /**
     * The trusted certificates of a key store.
     *
     * @param loaded a loaded store with at least one entry
     * @return the anchors
     * @throws dev.nakadachi.error.InvalidInputException when the store is empty or not loaded
     */
    public static TrustAnchors of(KeyStore loaded) {
        return new TrustAnchors(Optional.of(LOADED.check(loaded)));
    }

    /**
     * Certificates.
     *
     * @param roots at least one certificate
     * @return the anchors
     * @throws dev.nakadachi.error.InvalidInputException when the list is empty
     */
    public static TrustAnchors of(List<X509Certificate> roots) {
        try {
            KeyStore made = KeyStore.getInstance("PKCS12");
            made.load(null, null);
            int number = 0;
            for (X509Certificate root : SOME.check(roots)) {
                made.setCertificateEntry("anchor-" + ++number, root);
            }
            return of(made);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("a JDK without PKCS12 key stores", e);
        }
    }

    /**
     * Certificates in PEM (RFC 7468).
     *
     * @param text one or more {@code BEGIN CERTIFICATE} blocks
     * @return the anchors
     * @throws dev.nakadachi.error.InvalidInputException when the text holds no certificate or a damaged one
     */
    public static TrustAnchors ofPem(String text) {
        byte[] bytes = PEM.check(text).getBytes(StandardCharsets.US_ASCII);
        try {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes));
            return of(found.stream().map(X509Certificate.class::cast).toList());
        } catch (CertificateException damaged) {
            throw PEM.broken();
        }
    }

    /** The own anchors; empty for those of the JDK. */
    Optional<KeyStore> store() {
        return store;
    }

    @Override
    public String toString() {
        return store.isPresent() ? "TrustAnchors[own]" : "TrustAnchors[JDK]";
    }
}
