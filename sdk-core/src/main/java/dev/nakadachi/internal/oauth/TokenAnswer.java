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

    TokenAnswer {
        members = Map.copyOf(members);
    }

    TokenSet tokens(OAuthFacts facts, Instant now) {
        return new TokenSet(access, refresh, now, now.plus(life.orElse(facts.defaultTokenLife())));
    }

    @Override
    public String toString() {
        return "TokenAnswer[masked]";
    }
}
