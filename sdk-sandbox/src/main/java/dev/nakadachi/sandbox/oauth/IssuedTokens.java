package dev.nakadachi.sandbox.oauth;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One answer of the token endpoint. Immutable. */
final class IssuedTokens {

    private final String access;
    private final Optional<String> refresh;
    private final Duration life;
    private final List<String> scopes;

    IssuedTokens(String access, Optional<String> refresh, Duration life, List<String> scopes) {
        this.access = access;
        this.refresh = refresh;
        this.life = life;
        this.scopes = scopes;
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
        return scopes;
    }
}
