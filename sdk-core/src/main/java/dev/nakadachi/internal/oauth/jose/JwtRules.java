package dev.nakadachi.internal.oauth.jose;

import dev.nakadachi.provider.JwtAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a JWT of an institution must say. Closed by nature, hence a record.
 *
 * @param algorithms those accepted
 * @param issuer what {@code iss} must be, character by character
 * @param audience the client, who must be in {@code aud}
 * @param required the claims that must be there
 * @param skew how far the two clocks may differ
 */
public record JwtRules(
        Set<JwtAlgorithm> algorithms, String issuer, String audience, Set<String> required, Duration skew) {

    /**
     * Copies the sets.
     *
     * @param algorithms as above
     * @param issuer as above
     * @param audience as above
     * @param required as above
     * @param skew as above
     */
    public JwtRules {
        algorithms = Set.copyOf(algorithms);
        required = Set.copyOf(required);
    }

    void check(JwtClaims claims, Instant now) throws RefusedJwt {
        for (String name : required.stream().sorted().toList()) {
            refuseUnless(claims.names().contains(name), "has no " + name);
        }
        Optional<String> iss = claims.text("iss");
        refuseUnless(iss.isEmpty() || iss.get().equals(issuer), "was issued by another (iss)");
        checkAudience(claims);
        checkTimes(claims, now);
    }

    /** OpenID Connect Core 1.0 section 3.1.3.7, items 3 to 5. */
    private void checkAudience(JwtClaims claims) throws RefusedJwt {
        List<String> audiences = claims.texts("aud");
        refuseUnless(
                !claims.names().contains("aud") || audiences.contains(audience), "is meant for another client (aud)");
        Optional<String> authorised = claims.text("azp");
        refuseUnless(
                authorised.isPresent() || audiences.size() < 2,
                "is meant for several and does not say for whom it was issued (azp)");
        refuseUnless(authorised.isEmpty() || authorised.get().equals(audience), "was issued for another client (azp)");
    }

    private void checkTimes(JwtClaims claims, Instant now) throws RefusedJwt {
        Optional<Instant> end = claims.time("exp");
        refuseUnless(end.isEmpty() || now.isBefore(end.get().plus(skew)), "is over (exp)");
        for (String name : List.of("nbf", "iat")) {
            Optional<Instant> start = claims.time(name);
            refuseUnless(
                    start.isEmpty() || !start.get().isAfter(now.plus(skew)),
                    "is of a time to come (" + name + "): compare the clocks");
        }
    }

    private static void refuseUnless(boolean kept, String otherwise) throws RefusedJwt {
        if (!kept) {
            throw new RefusedJwt(otherwise);
        }
    }

    @Override
    public String toString() {
        return "JwtRules" + algorithms;
    }
}
