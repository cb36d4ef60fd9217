package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.oauth.jose.JwtClaims;
import dev.nakadachi.internal.oauth.jose.RefusedJwt;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** ID tokens: who the user of a grant is at the institution, believed only after every check. Thread-safe. */
final class IdTokens {

    /** OpenID Connect Core 1.0 section 2. */
    private static final int LONGEST_SUBJECT = 255;

    private static final Set<String> OF_AN_ID_TOKEN = Set.of("iss", "sub", "aud", "exp", "iat");

    private final OAuthParts parts;
    private final InstitutionKeys keys;
    private final Optional<OpenIdFacts> facts;

    IdTokens(OAuthParts parts, InstitutionKeys keys) {
        this.parts = parts;
        this.keys = keys;
        this.facts = parts.profile().oauth().openId().filter(own -> own.idToken() != Support.ABSENT);
    }

    /** Before a code is spent: keys that cannot be had would make its tokens worthless. */
    void prepare(Set<String> scopes) {
        boolean byKeys = asked(scopes)
                .filter(own -> !own.algorithms().equals(Set.of(JwtAlgorithm.HS256)))
                .isPresent();
        if (byKeys) {
            keys.ready();
        }
    }

    /** The verified {@code sub} of a first ID token (OpenID Connect Core 1.0 section 3.1.3.7). */
    Optional<Secret> subject(PendingContent pending, TokenAnswer answer) {
        Optional<OpenIdFacts> asked = asked(pending.scopes());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (answer.idToken().isEmpty()) {
            boolean expected = asked.get().idToken() != Support.UNKNOWN;
            if (expected) {
                throw refused("is missing, and the institution is known to send one");
            }
            return Optional.empty();
        }
        JwtClaims claims = claims(asked.get(), answer.idToken().get(), answer.access());
        if (pending.nonce().isPresent()
                && !repeats(claims, "nonce", pending.nonce().get())) {
            throw refused("does not repeat the nonce of this consent");
        }
        checkLogin(pending, claims);
        return Optional.of(subject(claims));
    }

    /** Whether an answer to a refresh says again who the user is, of a grant that knows it. */
    boolean hasToProve(GrantRecord before, TokenAnswer answer) {
        return facts.isPresent()
                && answer.idToken().isPresent()
                && before.subject().isPresent();
    }

    /**
     * Why the ID token that came with a refresh must not be believed (OpenID Connect Core 1.0 section 12.2), empty
     * where there is none or it is good.
     */
    Optional<NakadachiException> objection(GrantRecord before, TokenAnswer answer) {
        if (!hasToProve(before, answer)) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = claims(facts.get(), answer.idToken().get(), answer.access());
            return repeats(claims, "sub", before.subject().get())
                    ? Optional.empty()
                    : Optional.of(refused("of a refresh names another user than the first one (sub)"));
        } catch (NakadachiException refused) {
            return Optional.of(refused);
        }
    }

    private Optional<OpenIdFacts> asked(Set<String> scopes) {
        return facts.filter(own -> scopes.contains(OpenId.SCOPE));
    }

    private JwtClaims claims(OpenIdFacts own, Secret idToken, Secret accessToken) {
        try {
            JwtClaims claims = keys.verifier().verify(clear(idToken), OpenId.rules(parts, own, OF_AN_ID_TOKEN));
            Optional<String> hash = claims.text("at_hash");
            if (hash.isPresent() && !hash.get().equals(hashOf(accessToken))) {
                throw refused("belongs to another access token (at_hash)");
            }
            return claims;
        } catch (RefusedJwt broken) {
            throw refused(broken.reason());
        }
    }

    private void checkLogin(PendingContent pending, JwtClaims claims) {
        if (pending.stepUp().isEmpty()) {
            return;
        }
        Duration skew = parts.options().clockSkew();
        try {
            new AskedLogin(pending.stepUp().get(), pending.startedAt(), skew)
                    .check(claims, parts.host().now());
        } catch (RefusedJwt broken) {
            throw refused(broken.reason());
        }
    }

    private static Secret subject(JwtClaims claims) {
        try {
            return claims.text("sub")
                    .filter(text -> text.length() <= LONGEST_SUBJECT)
                    .map(Secret::of)
                    .orElseThrow(() -> refused("has a sub that is too long"));
        } catch (RefusedJwt broken) {
            throw refused(broken.reason());
        }
    }

    private static boolean repeats(JwtClaims claims, String name, Secret expected) {
        try {
            return claims.text(name).map(Secret::of).filter(expected::sameAs).isPresent();
        } catch (RefusedJwt noText) {
            return false;
        }
    }

    /**
     * OpenID Connect Core 1.0 section 3.1.3.6: the left half of the hash of the token's ASCII. Every accepted algorithm
     * has SHA-256.
     */
    private static String hashOf(Secret accessToken) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(clear(accessToken).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, digest.length / 2));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    static NakadachiException refused(String why) {
        return Problem.of(ErrorCode.IDENTITY_REFUSED, "the ID token " + why).toException();
    }

    private static String clear(Secret secret) {
        return secret.reveal(SecretAccess.explicit());
    }
}
