package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.oauth.jose.BadJws;
import dev.nakadachi.sandbox.internal.oauth.jose.Claims;
import dev.nakadachi.sandbox.internal.oauth.jose.Jws;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Checks private_key_jwt (RFC 7523 section 3, OpenID Connect Core 1.0 section 9), with {@code aud} as one text (FAPI
 * 2.0 Security Profile section 5.3.2.1).
 */
final class AssertionProof implements ClientProof {

    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final RegisteredClient client;
    private final Supplier<String> audience;
    private final InstantSource clock;
    private final OnceOnly seen;

    AssertionProof(RegisteredClient client, Supplier<String> audience, InstantSource clock) {
        this.client = client;
        this.audience = audience;
        this.clock = clock;
        this.seen = new OnceOnly(clock);
    }

    @Override
    public void check(Request request, Parameters form) {
        String assertion = form.one("client_assertion")
                .orElseThrow(() -> ClientProof.refused("the client did not authenticate by its registered method"));
        if (!form.one("client_assertion_type").equals(Optional.of(TYPE))) {
            throw ClientProof.refused("client_assertion_type is not that of a JWT");
        }
        String id = client.id().value();
        // RFC 7521 section 4.2: client_id is unnecessary, but when present it "MUST identify the same client".
        if (!form.one("client_id").orElse(id).equals(id)) {
            throw ClientProof.refused("client_id is not that of the assertion");
        }
        Claims claims = verified(assertion);
        demand(claims.text("iss").equals(Optional.of(id)), "iss is not the client");
        demand(claims.text("sub").equals(Optional.of(id)), "sub is not the client");
        demand(claims.text("aud").equals(Optional.of(audience.get())), "aud is not the one text that is agreed on");
        Instant end = checkTimes(claims);
        String jti = claims.text("jti").orElseThrow(() -> ClientProof.refused("jti is missing"));
        demand(seen.first(jti, end), "jti was used before");
    }

    private Claims verified(String assertion) {
        try {
            Jws jws = Jws.parse(assertion);
            demand(client.signed(jws), "the signature is not by the registered key and algorithm");
            return jws.payload();
        } catch (BadJws e) {
            throw ClientProof.refused("the assertion is no signed JWT: " + e.getMessage());
        }
    }

    private Instant checkTimes(Claims claims) {
        Instant now = clock.instant();
        Instant end = Instant.ofEpochSecond(
                claims.number("exp").orElseThrow(() -> ClientProof.refused("exp is missing or no number")));
        demand(now.isBefore(end), "the assertion has expired");
        demand(!end.isAfter(now.plus(LONGEST)), "the assertion is good for more than an hour");
        for (String begin : new String[] {"nbf", "iat"}) {
            demand(
                    !claims.has(begin)
                            || claims.number(begin).orElse(Long.MAX_VALUE)
                                    <= now.plus(SKEW).getEpochSecond(),
                    begin + " lies in the future");
        }
        return end;
    }

    private static void demand(boolean kept, String otherwise) {
        if (!kept) {
            throw ClientProof.refused(otherwise);
        }
    }
}
