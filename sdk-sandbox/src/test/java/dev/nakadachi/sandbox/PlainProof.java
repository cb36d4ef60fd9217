package dev.nakadachi.sandbox;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** DPoP proofs (RFC 9449 section 4.2) of one key, as an independent library writes them. */
final class PlainProof {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final SigningKey key;
    private final Sandbox sandbox;

    private PlainProof(SigningKey key, Sandbox sandbox) {
        this.key = key;
        this.sandbox = sandbox;
    }

    static PlainProof newKey(Sandbox sandbox) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new PlainProof(SigningKey.of(pair, SigningAlgorithm.ES256), sandbox);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String thumbprint() {
        try {
            return jwk().computeThumbprint().toString();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> claims(String method, URI uri) {
        return new HashMap<>(Map.of(
                "jti",
                "proof-" + NUMBER.incrementAndGet(),
                "htm",
                method,
                "htu",
                uri.toString(),
                "iat",
                sandbox.clock().instant().getEpochSecond()));
    }

    Map<String, Object> claims(String method, URI uri, String token) {
        Map<String, Object> claims = claims(method, uri);
        claims.put("ath", ath(token));
        return claims;
    }

    String sign(Map<String, Object> claims) {
        return sign(header().build(), claims);
    }

    String sign(JWSHeader header, Map<String, Object> claims) {
        return PlainJwt.signed(header, key, claims);
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(jwk());
    }

    private JWK jwk() {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) key.publicKey()).build();
    }

    static String ath(String token) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
