package dev.nakadachi.internal.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adds the proof that the sender holds a grant's key (RFC 9449 section 4.2), made anew for each request, with the
 * newest nonce of that server. One for authorisation servers and one for resources: their nonces are apart.
 * Thread-safe.
 */
public final class ProofSigner {

    private static final HeaderName FIELD = new HeaderName("dpop");
    private static final JOSEObjectType TYPE = new JOSEObjectType("dpop+jwt");

    private final Host host;
    private final ServerNonces nonces = new ServerNonces();

    /**
     * A signer that knows no nonce yet.
     *
     * @param host time and chance
     */
    public ProofSigner(Host host) {
        this.host = host;
    }

    /** Where no access token is sent: pushed request, token, revocation. */
    WireRequest prove(WireRequest request, ProofKey key) {
        return request.plusHeader(FIELD, signed(key, claims(request)));
    }

    /**
     * A proof for a request that carries a token; the token itself is added elsewhere.
     *
     * @param request method and address of it are proven
     * @param key that the token is bound to
     * @param token that goes with it
     * @return the request with the field {@code DPoP}
     */
    public WireRequest prove(WireRequest request, ProofKey key, Secret token) {
        Map<String, Object> claims = claims(request);
        claims.put("ath", digest(token.reveal(SecretAccess.explicit())));
        return request.plusHeader(FIELD, signed(key, claims));
    }

    /**
     * Remembers the nonce that an answer brings.
     *
     * @param request what was sent
     * @param response what came
     * @return whether it brought one, to be used from now on
     */
    public boolean learn(WireRequest request, WireResponse response) {
        return nonces.learn(request.uri(), response);
    }

    private Map<String, Object> claims(WireRequest request) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", Chance.id(host));
        claims.put("htm", request.method().name());
        claims.put("htu", withoutQuery(request.uri()));
        claims.put("iat", host.now().getEpochSecond());
        nonces.find(request.uri()).ifPresent(nonce -> claims.put("nonce", nonce));
        return claims;
    }

    private static String signed(ProofKey key, Map<String, Object> claims) {
        try {
            JWSObject proof = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(TYPE)
                            .jwk(key.inNimbus().toPublicJWK())
                            .build(),
                    new Payload(claims));
            proof.sign(new ECDSASigner(key.inNimbus()));
            return proof.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every JVM has ES256", impossible);
        }
    }

    /** RFC 9449 section 4.2: {@code htu} is the target without query and fragment parts. */
    private static String withoutQuery(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }

    private static String digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
