package dev.nakadachi.internal.oauth;

import dev.nakadachi.internal.oauth.jose.JwtClaims;
import dev.nakadachi.internal.oauth.jose.JwtRules;
import dev.nakadachi.internal.oauth.jose.JwtVerifier;
import dev.nakadachi.internal.oauth.jose.RefusedJwt;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Believes or refuses a signed authorisation response (JARM section 2.4). Its state is looked at before its signature:
 * keys are fetched only for a response that a browser with the consent's state has brought.
 */
final class SignedResponse {

    /** JARM section 2.1: iss, aud and exp are always there. */
    private static final Set<String> REQUIRED = Set.of("iss", "aud", "exp");

    private static final Set<String> READ = Set.of("state", "iss", "code", "error", "error_description");
    private static final Set<String> PLAIN = Set.of("state", "code", "error");

    private final OAuthParts parts;
    private final JwtVerifier verifier;

    SignedResponse(OAuthParts parts, JwtVerifier verifier) {
        this.parts = parts;
        this.verifier = verifier;
    }

    /** The members of the response; {@code consent.callback-refused} for one that is not to be believed. */
    AuthorizationAnswer open(Callback callback, PendingContent pending) {
        for (String name : PLAIN) {
            Callback.refuseUnless(
                    callback.parameter(name).isEmpty(),
                    "the response is not signed, and this institution signs its responses (JARM section 2.3.1)");
        }
        String jwt = callback.parameter("response")
                .orElseThrow(() -> Callback.refused("there is no signed response (JARM section 2.3.1)")
                        .toException());
        try {
            answer(claims(jwt)).checkState(pending);
            return answer(verifier.verify(jwt, rules(pending)));
        } catch (RefusedJwt refused) {
            throw Callback.refused("the signed response " + refused.reason() + " (JARM section 2.4)")
                    .toException();
        }
    }

    private JwtRules rules(PendingContent pending) {
        return new JwtRules(
                parts.profile().oauth().authorization().responseAlgorithms(),
                pending.issuer().orElse(""),
                parts.client().clientId().value(),
                REQUIRED,
                parts.options().clockSkew());
    }

    private static AuthorizationAnswer answer(JwtClaims claims) throws RefusedJwt {
        Map<String, String> members = new HashMap<>();
        for (String name : READ) {
            claims.text(name).ifPresent(text -> members.put(name, text));
        }
        return new AuthorizationAnswer(name -> Optional.ofNullable(members.get(name)), "signed response");
    }

    /** Of a JWT that is not believed yet. */
    private static JwtClaims claims(String jwt) throws RefusedJwt {
        String[] segments = jwt.split("\\.", -1);
        Callback.refuseUnless(segments.length == 3, "the signed response does not have three parts (JARM section 2.4)");
        byte[] claims = {};
        for (int i = 0; i < segments.length; i++) {
            byte[] bytes = decoded(segments[i]);
            claims = i == 1 ? bytes : claims;
        }
        return JwtClaims.readPayload(new ByteArrayInputStream(claims));
    }

    /** Only the one text that encodes these bytes: libraries skip what they do not know and drop the last bits. */
    private static byte[] decoded(String segment) {
        byte[] bytes = {};
        try {
            bytes = Base64.getUrlDecoder().decode(segment);
        } catch (IllegalArgumentException broken) {
            // Refused below, with every other text that is not the one.
        }
        Callback.refuseUnless(
                segment.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)),
                "the signed response is not written as RFC 7515 section 2 has it");
        return bytes;
    }
}
