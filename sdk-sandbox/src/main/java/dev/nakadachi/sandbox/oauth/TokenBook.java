package dev.nakadachi.sandbox.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The codes and tokens that were issued, in memory. Thread-safe. */
final class TokenBook {

    private static final Duration CODE_LIFE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final RandomText random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Access> accesses = new HashMap<>();
    private final Map<String, Refresh> refreshes = new HashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();

    TokenBook(InstantSource clock, RandomText random) {
        this.clock = clock;
        this.random = random;
    }

    String newCode(AuthorisationRequest request, String user) {
        String text = random.next();
        lock.lock();
        try {
            Family family = new Family(user, request.scopes(), request.validity());
            secrets.add(text);
            codes.put(text, new Code(request, family, clock.instant().plus(CODE_LIFE)));
            return text;
        } finally {
            lock.unlock();
        }
    }

    /** RFC 6749 section 4.1.2: a code used twice is denied and what it gave is revoked. */
    IssuedTokens redeem(String codeText, String redirectUri, String verifier) {
        lock.lock();
        try {
            Code code = codes.get(codeText);
            if (code == null) {
                throw new OauthError("invalid_grant", "the code is unknown");
            }
            if (code.used) {
                code.family.kill();
                throw new OauthError("invalid_grant", "the code was used before; its tokens are revoked");
            }
            code.used = true;
            secrets.add(verifier);
            if (!clock.instant().isBefore(code.expiresAt)) {
                throw new OauthError("invalid_grant", "the code has expired");
            }
            if (!code.request.redirectUri().equals(redirectUri)) {
                throw new OauthError("invalid_grant", "redirect_uri is not that of the authorisation request");
            }
            if (!Pkce.matches(verifier, code.request.challenge())) {
                throw new OauthError("invalid_grant", "code_verifier does not match the challenge");
            }
            return issue(code.family);
        } finally {
            lock.unlock();
        }
    }

    /** RFC 9700 section 4.14.2: a used refresh token that comes again ends the whole family. */
    IssuedTokens rotate(String refreshText) {
        lock.lock();
        try {
            Refresh refresh = refreshes.get(refreshText);
            if (refresh == null) {
                throw new OauthError("invalid_grant", "the refresh token is unknown");
            }
            if (refresh.used) {
                refresh.family.kill();
            }
            if (refresh.family.dead()) {
                throw new OauthError("invalid_grant", "the refresh token is used or revoked");
            }
            if (refresh.family.validity().over(clock.instant())) {
                throw new OauthError("invalid_grant", "the permission has ended; ask the user again");
            }
            refresh.used = true;
            return issue(refresh.family);
        } finally {
            lock.unlock();
        }
    }

    /** RFC 7009 section 2.1: revoking a refresh token ends the access tokens of the same grant as well. */
    void revoke(String tokenText) {
        lock.lock();
        try {
            Refresh refresh = refreshes.get(tokenText);
            if (refresh != null) {
                refresh.family.kill();
            }
            accesses.remove(tokenText);
        } finally {
            lock.unlock();
        }
    }

    void revokeAllOf(String user) {
        lock.lock();
        try {
            accesses.values().stream()
                    .map(access -> access.family)
                    .filter(f -> f.user().equals(user))
                    .forEach(Family::kill);
            refreshes.values().stream()
                    .map(refresh -> refresh.family)
                    .filter(f -> f.user().equals(user))
                    .forEach(Family::kill);
            codes.values().stream()
                    .map(code -> code.family)
                    .filter(f -> f.user().equals(user))
                    .forEach(Family::kill);
        } finally {
            lock.unlock();
        }
    }

    Optional<Family> owner(String accessText) {
        lock.lock();
        try {
            return Optional.ofNullable(accesses.get(accessText))
                    .filter(access -> clock.instant().isBefore(access.expiresAt))
                    .map(access -> access.family)
                    .filter(family -> !family.dead());
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

    private IssuedTokens issue(Family family) {
        String access = random.next();
        Optional<String> refresh = family.validity().extended() ? Optional.of(random.next()) : Optional.empty();
        secrets.add(access);
        refresh.ifPresent(secrets::add);
        Instant now = clock.instant();
        Instant end = family.validity().endOfToken(now);
        accesses.put(access, new Access(family, end));
        refresh.ifPresent(text -> refreshes.put(text, new Refresh(family)));
        return new IssuedTokens(access, refresh, Duration.between(now, end), family.scopesInOrder());
    }

    private static final class Code {
        private final AuthorisationRequest request;
        private final Family family;
        private final Instant expiresAt;
        private boolean used;

        private Code(AuthorisationRequest request, Family family, Instant expiresAt) {
            this.request = request;
            this.family = family;
            this.expiresAt = expiresAt;
        }
    }

    private static final class Access {
        private final Family family;
        private final Instant expiresAt;

        private Access(Family family, Instant expiresAt) {
            this.family = family;
            this.expiresAt = expiresAt;
        }
    }

    private static final class Refresh {
        private final Family family;
        private boolean used;

        private Refresh(Family family) {
            this.family = family;
        }
    }
}
