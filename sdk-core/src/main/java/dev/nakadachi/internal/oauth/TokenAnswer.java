package dev.nakadachi.internal.oauth;

import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A successful answer of the token endpoint (RFC 6749 section 5.1). Secrets print masked. Closed by nature, hence a
 * record.
 *
 * @param access the access token
 * @param refresh the refresh token, where there is one
 * @param life how long the access token lives, where the answer says so; zero for one that must not be used
 * @param scope the granted scope words, where the answer says so
 * @param members the members that the profile keeps
 * @param idToken the ID token, not verified, where there is one
 */
record TokenAnswer(
        Secret access,
        Optional<Secret> refresh,
        Optional<Duration> life,
        Optional<Set<String>> scope,
        Map<String, String> members,
        Optional<Secret> idToken) {

    /** A wrong guess costs one refresh. */
    private static final Duration UNTOLD_LIFE = Duration.ofMinutes(5);

    TokenAnswer {
        members = Map.copyOf(members);
    }

    /** The tokens of a consent. */
    TokenSet tokens(OAuthFacts facts, Instant now) {
        return tokens(facts, now, refresh);
    }

    /** The tokens after a refresh; an answer without a refresh token leaves the former in force. */
    TokenSet tokens(OAuthFacts facts, Instant now, Optional<Secret> former) {
        Optional<Secret> next = refresh.or(() -> former);
        Instant end = life.or(facts::tokenLife)
                .or(() -> next.map(renewable -> UNTOLD_LIFE))
                .map(now::plus)
                .orElse(TokenSet.UNTOLD);
        return new TokenSet(access, next, now, end);
    }

    @Override
    public String toString() {
        return "TokenAnswer[masked]";
    }
}
