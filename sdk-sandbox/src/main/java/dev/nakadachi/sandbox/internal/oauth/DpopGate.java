package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.oauth.jose.BadJws;
import dev.nakadachi.sandbox.internal.oauth.jose.Claims;
import dev.nakadachi.sandbox.internal.oauth.jose.Jwk;
import dev.nakadachi.sandbox.internal.oauth.jose.Jws;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The checks of a DPoP proof (RFC 9449 section 4.3) on one side, authorisation server or resource. Thread-safe. */
final class DpopGate {

    /** What proofs may be signed with ({@code dpop_signing_alg_values_supported}). */
    static final List<String> ALGORITHMS = List.of("ES256", "PS256", "RS256");

    private static final Duration PAST = Duration.ofSeconds(60);
    private static final Duration FUTURE = Duration.ofSeconds(10);

    private final Place place;
    private final InstantSource clock;
    private final Optional<DpopNonces> nonces;
    private final OnceOnly seen;

    DpopGate(Place place, InstantSource clock, Optional<DpopNonces> nonces) {
        this.place = place;
        this.clock = clock;
        this.nonces = nonces;
        this.seen = new OnceOnly(clock);
    }

    /** The thumbprint of the key that the proof of a request proves, for a request without an access token. */
    String keyOf(Request request) {
        return check(request, Optional.empty());
    }

    /** The same for a request with an access token, which the proof has to name. */
    String keyOf(Request request, String accessToken) {
        return check(request, Optional.of(accessToken));
    }

    /** RFC 9449 section 8.2: any answer may carry the next nonce. */
    Reply withNonce(Reply reply) {
        return nonce().map(next -> reply.withHeader("DPoP-Nonce", next)).orElse(reply);
    }

    /** The next nonce, for a refusal. */
    Optional<String> nonce() {
        return nonces.map(DpopNonces::current);
    }

    private String check(Request request, Optional<String> accessToken) {
        List<String> proofs = request.headers("DPoP");
        demand(proofs.size() == 1, "there is not exactly one DPoP header");
        try {
            Jws proof = Jws.parse(proofs.get(0));
            String thumbprint = verified(proof);
            checkClaims(proof.payload(), request, accessToken);
            checkTime(proof.payload(), thumbprint);
            return thumbprint;
        } catch (BadJws e) {
            throw bad("the proof is no signed JWT: " + e.getMessage());
        }
    }

    private static String verified(Jws proof) {
        demand(proof.header().text("typ").equals(Optional.of("dpop+jwt")), "typ is not dpop+jwt");
        JwsAlgorithm algorithm = proof.header()
                .text("alg")
                .filter(ALGORITHMS::contains)
                .flatMap(JwsAlgorithm::named)
                .orElseThrow(() -> bad("alg is not supported"));
        Claims members = proof.header().object("jwk").orElseThrow(() -> bad("jwk is missing"));
        Jwk key = Jwk.read(members);
        demand(proof.signedBy(algorithm, key.key()), "the signature is not by the key of the header");
        return key.thumbprint();
    }

    private void checkClaims(Claims claims, Request request, Optional<String> accessToken) {
        demand(claims.text("htm").equals(Optional.of(request.method())), "htm is not the method of this request");
        List<String> here = List.of(place.at(request.path()), place.overMutualTls(request.path()));
        demand(claims.text("htu").filter(here::contains).isPresent(), "htu is not the URI of this request");
        accessToken.ifPresent(token -> demand(
                claims.text("ath").equals(Optional.of(Thumbprint.of(token))), "ath is not of this access token"));
        nonces.ifPresent(side -> {
            if (claims.text("nonce").filter(side::accepts).isEmpty()) {
                throw new OauthError("use_dpop_nonce", "the proof has no nonce of this server, or an old one");
            }
        });
    }

    private void checkTime(Claims claims, String thumbprint) {
        Instant made = Instant.ofEpochSecond(claims.number("iat").orElseThrow(() -> bad("iat is missing")));
        Instant now = clock.instant();
        demand(!made.isBefore(now.minus(PAST)) && !made.isAfter(now.plus(FUTURE)), "iat is not about now");
        String jti = claims.text("jti").orElseThrow(() -> bad("jti is missing"));
        demand(seen.first(thumbprint + " " + jti, made.plus(PAST).plus(FUTURE)), "jti was used before");
    }

    private static void demand(boolean kept, String otherwise) {
        if (!kept) {
            throw bad(otherwise);
        }
    }

    private static OauthError bad(String description) {
        return new OauthError("invalid_dpop_proof", description);
    }
}
