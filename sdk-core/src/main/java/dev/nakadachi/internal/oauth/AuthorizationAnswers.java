package dev.nakadachi.internal.oauth;

import dev.nakadachi.internal.oauth.jose.JwtVerifier;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.ResponseMode;
import dev.nakadachi.provider.Support;

/** Reads the authorisation response out of a callback, in the one form that the institution is known to use. */
final class AuthorizationAnswers {

    private final OAuthFacts facts;
    private final SignedResponse signed;

    AuthorizationAnswers(OAuthParts parts, JwtVerifier verifier) {
        this.facts = parts.profile().oauth();
        this.signed = new SignedResponse(parts, verifier);
    }

    /** A response that belongs to this consent, after {@link Callback#check}. */
    AuthorizationAnswer read(Callback callback, PendingContent pending) {
        boolean isSigned = facts.authorization().responseMode() == ResponseMode.JWT;
        AuthorizationAnswer answer = isSigned
                ? signed.open(callback, pending)
                : new AuthorizationAnswer(callback::parameter, "query of the callback");
        answer.check(pending, isSigned ? Support.REQUIRED : facts.issuerParameter());
        return answer;
    }
}
