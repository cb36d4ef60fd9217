package dev.nakadachi.sandbox.internal.web;

import dev.nakadachi.transport.ClientIdentity;
import java.security.cert.X509Certificate;

/**
 * Certificates with keys for test clients: one of the sandbox's own authority, and one that signs itself and has the
 * same subject. Made once per JVM, when first asked for. Thread-safe.
 */
public final class ClientCertificates {

    private final MadeKeys made;

    private ClientCertificates(MadeKeys made) {
        this.made = made;
    }

    /**
     * Those of this JVM.
     *
     * @return the same ones at every call
     */
    public static ClientCertificates ofThisJvm() {
        return Holder.CERTIFICATES;
    }

    /**
     * The authority that signs test clients.
     *
     * @return its certificate
     */
    public X509Certificate authority() {
        return made.certificate(KeytoolRun.AUTHORITY);
    }

    /**
     * The certificate that the authority has signed.
     *
     * @return for {@code tls_client_auth}
     */
    public X509Certificate issued() {
        return made.certificate(KeytoolRun.ISSUED);
    }

    /**
     * The certificate that signs itself.
     *
     * @return for {@code self_signed_tls_client_auth}
     */
    public X509Certificate selfSigned() {
        return made.certificate(KeytoolRun.SELF_SIGNED);
    }

    /**
     * The issued certificate with its key.
     *
     * @return for the test's client
     */
    public ClientIdentity issuedIdentity() {
        return ClientIdentity.of(made.only(KeytoolRun.ISSUED), made.password());
    }

    /**
     * The certificate that signs itself, with its key.
     *
     * @return for the test's client
     */
    public ClientIdentity selfSignedIdentity() {
        return ClientIdentity.of(made.only(KeytoolRun.SELF_SIGNED), made.password());
    }

    private static final class Holder {
        private static final ClientCertificates CERTIFICATES = new ClientCertificates(KeytoolRun.clientKeys());
    }
}
