package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StepUp;
import dev.nakadachi.internal.oauth.jose.JwtClaims;
import dev.nakadachi.internal.oauth.jose.RefusedJwt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the login that an ID token tells of is the one that a step-up asked for (OpenID Connect Core 1.0 section
 * 3.1.3.7, items 12 and 13). Closed by nature, hence a record.
 *
 * @param demand what was asked for
 * @param askedAt when
 * @param skew how far the two clocks may differ
 */
record AskedLogin(StepUp demand, Instant askedAt, Duration skew) {

    /** {@code consent.step-up} with the demand when it is another login. */
    void check(JwtClaims claims, Instant now) throws RefusedJwt {
        Optional<String> kind = claims.text("acr");
        // Without it nothing is known: acr_values asks for a voluntary claim (section 3.1.2.1).
        if (kind.isPresent()
                && !demand.acrValues().isEmpty()
                && !demand.acrValues().contains(kind.get())) {
            throw unmet("was of another kind than was asked for (acr)");
        }
        if (demand.maxAge().isPresent()) {
            checkAge(claims.time("auth_time"), demand.maxAge().get(), now);
        }
    }

    /** The age counts to the request (section 3.1.2.1): what the user does after a login makes it no older. */
    private void checkAge(Optional<Instant> login, Duration most, Instant now) {
        if (login.isEmpty()) {
            throw unmet("is of an age that is not told, although max_age was asked for (auth_time)");
        }
        if (login.get().isAfter(now.plus(skew))) {
            throw IdTokens.refused("tells of a login of a time to come (auth_time): compare the clocks");
        }
        if (login.get().isBefore(askedAt.minus(most).minus(skew))) {
            throw unmet("is older than was asked for (auth_time)");
        }
    }

    private RuntimeException unmet(String why) {
        return Problem.of(ErrorCode.CONSENT_STEP_UP, "the login that the ID token tells of " + why)
                .withStepUp(demand)
                .toException();
    }
}
