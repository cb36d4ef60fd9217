package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a grant's tokens are now. Secrets print masked. Closed by nature, hence a record.
 *
 * @param access the access token
 * @param refresh the refresh token, empty where the institution gave none
 * @param obtainedAt when the access token came
 * @param expiresAt when it ends by the institution's word or the profile's default
 */
record TokenSet(Secret access, Optional<Secret> refresh, Instant obtainedAt, Instant expiresAt) {

    /** The end of a token of which nothing says when it ends, and which nothing could replace. */
    static final Instant UNTOLD = Instant.parse("9999-12-31T00:00:00Z");

    enum Freshness {
        /** Good. */
        FRESH,
        /** Good, and due to be refreshed. */
        STALE,
        /** Not to be sent any more. */
        EXPIRED
    }

    /**
     * Whether the access token may ever be used. One that may not has no life, whatever the clock says: one of another
     * type than was asked for, and one whose ID token is not believed yet.
     */
    boolean isUsable() {
        return expiresAt.isAfter(obtainedAt);
    }

    /** When the access token ends, where anything says so. */
    Optional<Instant> toldEnd() {
        return Optional.of(expiresAt).filter(end -> !end.equals(UNTOLD));
    }

    /** The same tokens, of which the access token is not to be used. */
    TokenSet withheld() {
        return new TokenSet(access, refresh, obtainedAt, obtainedAt);
    }

    /** What a token is refused with that is not of the type that was asked for. */
    static Problem unusable() {
        return Problem.of(
                ErrorCode.ANSWER_MALFORMED,
                "the institution issued a token of another type than was asked for (RFC 6749 section 7.1, RFC 9449"
                        + " section 5); it is not used");
    }

    /**
     * Skew and lead are capped by the token's own life: a fixed minute would leave a token of one minute never fresh,
     * and every call would refresh it.
     */
    Freshness freshness(Instant now, OAuthOptions options) {
        if (!isUsable()) {
            return Freshness.EXPIRED;
        }
        Duration quarter = Duration.between(obtainedAt, expiresAt).dividedBy(4);
        Instant end = expiresAt.minus(shorter(options.clockSkew(), quarter));
        if (!now.isBefore(end)) {
            return Freshness.EXPIRED;
        }
        return now.isBefore(end.minus(shorter(options.staleLead(), quarter))) ? Freshness.FRESH : Freshness.STALE;
    }

    /** The same secrets; times lose their fractions in the store. */
    boolean areThoseOf(TokenSet other) {
        boolean sameRefresh = refresh.isPresent()
                ? other.refresh.filter(refresh.get()::sameAs).isPresent()
                : other.refresh.isEmpty();
        return sameRefresh && access.sameAs(other.access);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
