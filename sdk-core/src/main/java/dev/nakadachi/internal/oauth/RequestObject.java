package dev.nakadachi.internal.oauth;

import com.nimbusds.jose.JOSEObjectType;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.SigningKey;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An authorisation request as a signed JWT (RFC 9101 section 4), so that nobody between here and the institution can
 * change a parameter. It holds every parameter, is for one issuer, can be used until the consent is over and has a name
 * of its own.
 */
final class RequestObject {

    /** RFC 9101 section 10.8. */
    private static final JOSEObjectType TYPE = new JOSEObjectType("oauth-authz-req+jwt");

    /** What OAuth 2.0 and OpenID Connect Core section 6.1 want outside as well. */
    private static final Set<String> OUTSIDE = Set.of("response_type", "client_id", "scope");

    private final OAuthParts parts;

    RequestObject(OAuthParts parts) {
        this.parts = parts;
    }

    /** The key that requests are signed with, or none: the institution does not take signed ones or nobody signs. */
    Optional<SigningKey> key() {
        Support signed = parts.profile().oauth().authorization().signedRequests();
        return signed.isOffered() ? parts.client().requestKey() : Optional.empty();
    }

    /** The parameters of a request that carries the object by value. */
    Map<String, List<String>> byValue(SigningKey key, Map<String, List<String>> parameters, PendingContent pending) {
        Map<String, List<String>> outside = new LinkedHashMap<>(parameters);
        outside.keySet().retainAll(OUTSIDE);
        outside.putAll(alone(key, parameters, pending));
        return outside;
    }

    /** The parameters of a pushed request: RFC 9126 section 3, with the client id as RFC 9101 section 5 asks. */
    Map<String, List<String>> alone(SigningKey key, Map<String, List<String>> parameters, PendingContent pending) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("client_id", List.of(parts.client().clientId().value()));
        form.put("request", List.of(JwtSigning.sign(key, TYPE, claims(parameters, pending))));
        return form;
    }

    private Map<String, Object> claims(Map<String, List<String>> parameters, PendingContent pending) {
        Map<String, Object> claims = new LinkedHashMap<>();
        // RFC 8707 section 2.1: one resource is a text, several are a list of texts.
        parameters.forEach((name, values) -> claims.put(name, values.size() == 1 ? values.get(0) : values));
        claims.put("iss", parts.client().clientId().value());
        claims.put("aud", parts.endpoints().issuer().map(URI::toString).orElseThrow());
        claims.put("nbf", pending.startedAt().minus(parts.options().clockSkew()).getEpochSecond());
        claims.put("exp", pending.expiresAt().getEpochSecond());
        claims.put("jti", Chance.id(parts.host()));
        return claims;
    }
}
