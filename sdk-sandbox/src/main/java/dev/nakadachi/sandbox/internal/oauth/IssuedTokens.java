package dev.nakadachi.sandbox.internal.oauth;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One answer of the token endpoint. Immutable. */
final class IssuedTokens {

    /** What the tokens were given for. */
    enum Origin {
        CODE,
        REFRESH
    }

    private final String access;
    private final Optional<String> refresh;
    private final Duration life;
    private final Family family;
    private final Origin origin;

    IssuedTokens(String access, Optional<String> refresh, Duration life, Family family, Origin origin) {
        this.access = access;
        this.refresh = refresh;
        this.life = life;
        this.family = family;
        this.origin = origin;
    }

    String access() {
        return access;
    }

    Optional<String> refresh() {
        return refresh;
    }

    Duration life() {
        return life;
    }

    List<String> scopes() {
        return family.scopesInOrder();
    }

    Family family() {
        return family;
    }

    Origin origin() {
        return origin;
    }
}
