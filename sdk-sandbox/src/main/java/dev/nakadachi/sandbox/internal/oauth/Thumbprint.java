package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.oauth.jose.Jwk;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** SHA-256 in Base64url, as tokens name certificates and other tokens. */
final class Thumbprint {

    private Thumbprint() {}

    /** RFC 8705 section 3.1. */
    static String of(X509Certificate certificate) {
        try {
            return of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that came through TLS has a DER form", e);
        }
    }

    /** RFC 9449 section 4.2, {@code ath}: of the token's ASCII. */
    static String of(String token) {
        return of(token.getBytes(StandardCharsets.US_ASCII));
    }

    private static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Jwk.sha256(bytes));
    }
}
