package dev.nakadachi.internal.oauth;

import com.nimbusds.jose.JOSEObjectType;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.secret.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code private_key_jwt}: a JWT of one minute, made for this form only (RFC 7523 section 2.2, OpenID Connect Core 1.0
 * section 9). Its audience is one text: servers that see a list may believe an assertion that was made for another.
 */
final class SignedAssertion implements ClientProof {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final ClientId id;
    private final SigningKey key;
    private final String audience;
    private final Host host;

    SignedAssertion(ClientId id, SigningKey key, String audience, Host host) {
        this.id = id;
        this.key = key;
        this.audience = audience;
        this.host = host;
    }

    @Override
    public void addTo(FormPost form) {
        form.field("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.field("client_assertion", JwtSigning.sign(key, JOSEObjectType.JWT, claims()));
    }

    private Map<String, Object> claims() {
        Instant now = host.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", id.value());
        claims.put("sub", id.value());
        claims.put("aud", audience);
        claims.put("jti", Chance.id(host));
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        return claims;
    }
}
