package dev.nakadachi.sandbox.internal.oauth;

import java.time.Instant;

/** An authorisation code that was given. Guarded by the lock of {@link TokenBook}. */
final class IssuedCode {

    private final Family family;
    private final Instant expiresAt;
    private boolean used;

    IssuedCode(Family family, Instant expiresAt) {
        this.family = family;
        this.expiresAt = expiresAt;
    }

    Family family() {
        return family;
    }

    /** RFC 6749 section 4.1.2: a code used twice is denied and what it gave is revoked. */
    Family redeem(Redemption redemption, TokenWish wish, Instant now) {
        if (used) {
            family.kill(GrantEnd.CODE_REUSED);
            throw refused("the code was used before; its tokens are revoked");
        }
        used = true;
        family.end().ifPresent(end -> {
            throw refused(end.words());
        });
        if (!now.isBefore(expiresAt)) {
            throw refused("the code has expired");
        }
        AuthorisationRequest request = family.request();
        if (!request.redirectUri().equals(redemption.redirectUri())) {
            throw refused("redirect_uri is not that of the authorisation request");
        }
        checkVerifier(redemption);
        boolean bound = request.codeKey().isPresent();
        if (bound && !request.codeKey().map(Sender::ofKey).equals(wish.sender())) {
            throw refused("the code is bound to another key");
        }
        Resources.checkGranted(request.resources(), wish.resources());
        return family;
    }

    /** RFC 9700 section 4.8.2: a verifier without a challenge is refused too, else a challenge could be cut out. */
    private void checkVerifier(Redemption redemption) {
        boolean fits = family.request()
                .challenge()
                .map(challenge -> redemption
                        .verifier()
                        .filter(verifier -> Pkce.matches(verifier, challenge))
                        .isPresent())
                .orElse(redemption.verifier().isEmpty());
        if (!fits) {
            throw refused("code_verifier does not match the challenge");
        }
    }

    private static OauthError refused(String description) {
        return new OauthError("invalid_grant", description);
    }
}
