package dev.nakadachi.internal.oauth.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A compact JWS (RFC 7515 section 7.1) taken apart and not yet believed. Keys and addresses of keys that its own header
 * carries ({@code jwk}, {@code jku}, {@code x5c}, {@code x5u}) are never looked at.
 */
final class SignedText {

    private static final int LONGEST = 32_768;

    private final JWSObject parsed;
    private final JwtAlgorithm algorithm;
    private final Optional<String> kid;
    private final JwtClaims claims;

    private SignedText(JWSObject parsed, JwtAlgorithm algorithm, Optional<String> kid, JwtClaims claims) {
        this.parsed = parsed;
        this.algorithm = algorithm;
        this.kid = kid;
        this.claims = claims;
    }

    static SignedText of(String compact) throws RefusedJwt {
        if (compact.length() > LONGEST) {
            throw new RefusedJwt("is too long");
        }
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            throw new RefusedJwt("is not signed: it does not have three parts");
        }
        JwtClaims header = JwtClaims.read(decoded(parts[0]));
        String name = header.text("alg").orElse("");
        JwtAlgorithm algorithm = Arrays.stream(JwtAlgorithm.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedJwt("is signed with an algorithm that is not accepted, or not at all"));
        // RFC 7515 section 4.1.11: what must be understood and is not makes the JWS invalid.
        if (header.names().contains("crit") || header.names().contains("b64")) {
            throw new RefusedJwt("demands an extension that is not understood (crit)");
        }
        Optional<String> type = header.text("typ");
        if (type.isPresent() && !type.get().toLowerCase(Locale.ROOT).equals("jwt")) {
            throw new RefusedJwt("is a JWT of another kind (typ)");
        }
        try {
            return new SignedText(
                    JWSObject.parse(compact), algorithm, header.text("kid"), JwtClaims.readPayload(decoded(parts[1])));
        } catch (ParseException | IllegalArgumentException broken) {
            throw new RefusedJwt("is no compact JWS");
        }
    }

    private static InputStream decoded(String part) {
        return new ByteArrayInputStream(new Base64URL(part).decode());
    }

    JwtAlgorithm algorithm() {
        return algorithm;
    }

    Optional<String> kid() {
        return kid;
    }

    JwtClaims claims() {
        return claims;
    }

    boolean isSignedBy(VerificationKey key) {
        try {
            JWSVerifier verifier = algorithm == JwtAlgorithm.ES256
                    ? new ECDSAVerifier(key.jwk().toECKey())
                    : new RSASSAVerifier(key.jwk().toRSAKey());
            return parsed.verify(verifier);
        } catch (JOSEException unfit) {
            return false;
        }
    }

    /** Under the UTF-8 bytes of a secret (OpenID Connect Core 1.0 section 10.1). */
    boolean isSignedBy(Secret secret) {
        try {
            return parsed.verify(
                    new MACVerifier(secret.reveal(SecretAccess.explicit()).getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException tooShort) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SignedText[" + algorithm + "]";
    }
}
