package dev.nakadachi.interop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.nakadachi.host.Host;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

/** A DPoP proof that is right in everything (RFC 9449 section 4.2) but made with a key that no token is bound to. */
final class ForeignProof {

    private ForeignProof() {}

    static String of(URI address, String token) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            byte[] id = new byte[16];
            Host.system().nextBytes(id);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .jwtID(HexFormat.of().formatHex(id))
                    .claim("htm", "GET")
                    .claim("htu", address.toString())
                    .claim("iat", Host.system().now().getEpochSecond())
                    .claim("ath", Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
                    .build();
            SignedJWT proof = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType("dpop+jwt"))
                            .jwk(key.toPublicJWK())
                            .build(),
                    claims);
            proof.sign(new ECDSASigner(key));
            return proof.serialize();
        } catch (JOSEException | GeneralSecurityException failed) {
            throw new IllegalStateException("this JVM signs no ES256", failed);
        }
    }
}
