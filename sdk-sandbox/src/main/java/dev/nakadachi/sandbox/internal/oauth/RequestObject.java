package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.oauth.jose.BadJws;
import dev.nakadachi.sandbox.internal.oauth.jose.Claims;
import dev.nakadachi.sandbox.internal.oauth.jose.Jws;
import dev.nakadachi.sandbox.web.Parameters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Opens signed request objects (RFC 9101) as strictly as FAPI 1.0 Advanced section 5.2.2 asks: with {@code exp} and
 * {@code nbf}, at most an hour apart. Thread-safe.
 */
final class RequestObject {

    private static final long LONGEST = Duration.ofHours(1).toSeconds();
    private static final long SKEW = 10;
    private static final Set<String> TYPES = Set.of("oauth-authz-req+jwt", "JWT");
    private static final Set<String> ABOUT_ITSELF = Set.of("iss", "aud", "exp", "nbf", "iat", "jti", "sub");

    private final RegisteredClient client;
    private final Supplier<String> issuer;
    private final InstantSource clock;

    RequestObject(RegisteredClient client, Supplier<String> issuer, InstantSource clock) {
        this.client = client;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The parameters inside; RFC 9101 section 6.3: the server "MUST only use the parameters included" there. */
    Parameters open(String text) {
        Claims claims = verified(text);
        String id = client.id().value();
        demand(claims.text("iss").equals(Optional.of(id)), "iss is not the client");
        demand(claims.text("client_id").equals(Optional.of(id)), "client_id inside is not the client");
        demand(claims.texts("aud").contains(issuer.get()), "aud has not the issuer");
        demand(!claims.has("request") && !claims.has("request_uri"), "a request object is inside a request object");
        checkTimes(claims);
        return parameters(claims);
    }

    private Claims verified(String text) {
        try {
            Jws jws = Jws.parse(text);
            demand(
                    jws.header().text("typ").filter(TYPES::contains).isPresent()
                            || !jws.header().has("typ"),
                    "typ");
            demand(client.signed(jws), "the signature is not by the registered key and algorithm");
            return jws.payload();
        } catch (BadJws e) {
            throw bad("it is no signed JWT: " + e.getMessage());
        }
    }

    private void checkTimes(Claims claims) {
        long now = clock.instant().getEpochSecond();
        long end = claims.number("exp").orElseThrow(() -> bad("exp is missing"));
        long begin = claims.number("nbf").orElseThrow(() -> bad("nbf is missing"));
        demand(now < end, "it has expired");
        demand(begin <= now + SKEW, "nbf lies in the future");
        demand(begin >= now - LONGEST, "nbf lies more than an hour back");
        demand(end - begin <= LONGEST, "it is good for more than an hour");
    }

    private static Parameters parameters(Claims claims) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String name : claims.names()) {
            if (!ABOUT_ITSELF.contains(name)) {
                List<String> texts = claims.texts(name);
                parameters.put(
                        name,
                        texts.isEmpty()
                                ? claims.number(name).map(String::valueOf).stream()
                                        .toList()
                                : texts);
            }
        }
        return Parameters.of(parameters);
    }

    private static void demand(boolean kept, String otherwise) {
        if (!kept) {
            throw bad(otherwise);
        }
    }

    private static OauthError bad(String description) {
        return new OauthError("invalid_request_object", description);
    }
}
