package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.web.ClientCertificates;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Request;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

/** Checks tls_client_auth and self_signed_tls_client_auth (RFC 8705 sections 2.1 and 2.2). */
final class CertificateProof implements ClientProof {

    private final RegisteredClient client;

    CertificateProof(RegisteredClient client) {
        this.client = client;
    }

    @Override
    public void check(Request request, Parameters form) {
        // RFC 8705 section 2: "the client MUST include the client_id parameter".
        if (!form.one("client_id").orElse("").equals(client.id().value())) {
            throw ClientProof.refused("client_id is missing or wrong");
        }
        X509Certificate shown = request.certificates().stream()
                .findFirst()
                .orElseThrow(() -> ClientProof.refused("the client showed no certificate; use the mTLS endpoint"));
        if (client.method() == ClientMethod.TLS_CLIENT_AUTH) {
            checkIssued(shown);
        } else if (!shown.equals(ClientCertificates.ofThisJvm().selfSigned())) {
            throw ClientProof.refused("the certificate is not the registered one");
        }
    }

    private static void checkIssued(X509Certificate shown) {
        ClientCertificates known = ClientCertificates.ofThisJvm();
        if (!shown.getSubjectX500Principal().equals(known.issued().getSubjectX500Principal())) {
            throw ClientProof.refused("the certificate has another subject");
        }
        try {
            shown.verify(known.authority().getPublicKey());
        } catch (GeneralSecurityException e) {
            throw ClientProof.refused("the certificate is not of the sandbox's authority");
        }
    }
}
