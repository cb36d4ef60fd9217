package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.random.RandomText;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The codes and tokens that were issued, in memory. Thread-safe. */
final class TokenBook {

    private static final Duration CODE_LIFE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final RandomText random;
    private final ServerProfile profile;
    private final Rotation rotation;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, IssuedCode> codes = new HashMap<>();
    private final Map<String, Access> accesses = new HashMap<>();
    private final Map<String, IssuedRefresh> refreshes = new HashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();

    TokenBook(InstantSource clock, RandomText random, ServerProfile profile) {
        this.clock = clock;
        this.random = random;
        this.profile = profile;
        this.rotation = new Rotation(profile.rotation(), profile.reuse());
    }

    String newCode(AuthorisationRequest request, String user) {
        String text = random.next();
        lock.lock();
        try {
            Instant now = clock.instant();
            Family family = new Family(user, request, now.getEpochSecond());
            secrets.add(text);
            codes.put(text, new IssuedCode(family, now.plus(CODE_LIFE)));
            return text;
        } finally {
            lock.unlock();
        }
    }

    IssuedTokens redeem(Redemption redemption, TokenWish wish) {
        lock.lock();
        try {
            IssuedCode code = codes.get(redemption.code());
            if (code == null) {
                throw new OauthError("invalid_grant", "the code is unknown");
            }
            redemption.verifier().ifPresent(secrets::add);
            Family family = code.redeem(redemption, wish, clock.instant());
            if (profile.clientMethod() == ClientMethod.NONE) {
                family.bindRefreshTo(wish.sender());
            }
            Optional<String> refresh = family.validity().extended()
                    ? Optional.of(newRefresh(IssuedRefresh.first(family)))
                    : Optional.empty();
            return issue(family, wish, refresh, IssuedTokens.Origin.CODE);
        } finally {
            lock.unlock();
        }
    }

    IssuedTokens rotate(String refreshText, TokenWish wish) {
        lock.lock();
        try {
            IssuedRefresh refresh = refreshes.get(refreshText);
            if (refresh == null) {
                throw new OauthError("invalid_grant", "the refresh token is unknown");
            }
            Family family = refresh.family();
            family.end().ifPresent(end -> {
                throw new OauthError("invalid_grant", end.words());
            });
            if (family.validity().over(clock.instant())) {
                throw new OauthError("invalid_grant", "the permission has ended; ask the user again");
            }
            if (!family.mayRefresh(wish.sender())) {
                throw new OauthError("invalid_grant", "the refresh token is bound to another sender");
            }
            Resources.checkGranted(family.request().resources(), wish.resources());
            rotation.use(refresh, clock.instant());
            Optional<String> next = rotation.renews() ? Optional.of(newRefresh(refresh.next())) : Optional.empty();
            return issue(family, wish, next, IssuedTokens.Origin.REFRESH);
        } finally {
            lock.unlock();
        }
    }

    /** RFC 7009 section 2.1: revoking a refresh token ends the access tokens of the same grant as well. */
    void revoke(String tokenText) {
        lock.lock();
        try {
            IssuedRefresh refresh = refreshes.get(tokenText);
            if (refresh != null) {
                if (profile.follows(ServerRule.REFRESH_TOKENS_NOT_REVOKED)) {
                    throw new OauthError("unsupported_token_type", "refresh tokens are not revoked here");
                }
                refresh.family().kill(GrantEnd.REVOKED);
            }
            accesses.remove(tokenText);
        } finally {
            lock.unlock();
        }
    }

    void endAllOf(String user, GrantEnd reason) {
        lock.lock();
        try {
            Stream.of(
                            accesses.values().stream().map(access -> access.family),
                            refreshes.values().stream().map(IssuedRefresh::family),
                            codes.values().stream().map(IssuedCode::family))
                    .flatMap(families -> families)
                    .filter(family -> family.user().equals(user))
                    .forEach(family -> family.kill(reason));
        } finally {
            lock.unlock();
        }
    }

    Optional<TokenOwner> owner(String accessText) {
        lock.lock();
        try {
            return Optional.ofNullable(accesses.get(accessText))
                    .filter(access -> clock.instant().isBefore(access.expiresAt))
                    .filter(access -> !access.family.dead())
                    .map(Access::owner);
        } finally {
            lock.unlock();
        }
    }

    /** Codes, tokens of both kinds and verifiers, whatever became of them. */
    Set<String> secrets() {
        lock.lock();
        try {
            return Set.copyOf(secrets);
        } finally {
            lock.unlock();
        }
    }

    private String newRefresh(IssuedRefresh token) {
        String text = random.next();
        secrets.add(text);
        refreshes.put(text, token);
        return text;
    }

    private IssuedTokens issue(Family family, TokenWish wish, Optional<String> refresh, IssuedTokens.Origin origin) {
        String access = random.next();
        secrets.add(access);
        Instant now = clock.instant();
        Instant end = family.validity().endOfToken(now);
        List<String> audiences = wish.resources().isEmpty() ? family.request().resources() : wish.resources();
        accesses.put(access, new Access(family, end, wish.sender(), audiences));
        return new IssuedTokens(access, refresh, Duration.between(now, end), family, origin);
    }

    private static final class Access {
        private final Family family;
        private final Instant expiresAt;
        private final Optional<Sender> sender;
        private final List<String> audiences;

        private Access(Family family, Instant expiresAt, Optional<Sender> sender, List<String> audiences) {
            this.family = family;
            this.expiresAt = expiresAt;
            this.sender = sender;
            this.audiences = audiences;
        }

        private TokenOwner owner() {
            return new TokenOwner(family.user(), family.scopes(), sender, audiences);
        }
    }
}
