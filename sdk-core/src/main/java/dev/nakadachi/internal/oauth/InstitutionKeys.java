package dev.nakadachi.internal.oauth;

import dev.nakadachi.internal.oauth.jose.JwtVerifier;
import dev.nakadachi.internal.oauth.jose.KeyTimes;
import dev.nakadachi.internal.oauth.jose.VerificationKeys;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.io.InputStream;

/** The keys of a connection's institution, fetched through the chain of its OAuth endpoints. Thread-safe. */
final class InstitutionKeys {

    private static final OperationName FETCH = new OperationName("keys.fetch");
    private static final Headers ACCEPT =
            Headers.none().plus(new HeaderName("accept"), "application/jwk-set+json, application/json");

    private final VerificationKeys keys;
    private final JwtVerifier verifier;

    InstitutionKeys(OAuthParts parts, OAuthChain chain) {
        this.keys = new VerificationKeys(() -> fetch(parts, chain), KeyTimes.defaults(), parts.host());
        this.verifier = new JwtVerifier(keys, parts.client().clientSecret(), parts.host());
    }

    /** Judges every JWT that this institution signs. */
    JwtVerifier verifier() {
        return verifier;
    }

    /** Fetches the keys unless they are here. */
    void ready() {
        keys.ready();
    }

    private static InputStream fetch(OAuthParts parts, OAuthChain chain) {
        OAuthCall call = new OAuthCall(
                CallScope.ofInstitution(parts.profile().institution(), FETCH), Chance.correlation(parts.host()));
        Errand<InputStream> errand = Errand.of(
                EndpointRole.JWKS, address -> WireRequest.of(HttpMethod.GET, address, ACCEPT), WireResponse::body);
        return chain.walk(
                call, errand, new TimeLeft(parts.host(), parts.options().refreshTime()));
    }
}
