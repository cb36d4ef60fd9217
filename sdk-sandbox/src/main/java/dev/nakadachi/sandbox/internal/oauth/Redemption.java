package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.web.Parameters;
import java.util.Optional;

/** A code that comes to the token endpoint (RFC 6749 section 4.1.3). Immutable. */
final class Redemption {

    private final String code;
    private final String redirectUri;
    private final Optional<String> verifier;

    private Redemption(String code, String redirectUri, Optional<String> verifier) {
        this.code = code;
        this.redirectUri = redirectUri;
        this.verifier = verifier;
    }

    static Redemption of(Parameters form, ServerProfile profile) {
        Optional<String> verifier = form.one("code_verifier");
        if (verifier.isEmpty() && !profile.follows(ServerRule.PKCE_OPTIONAL)) {
            throw new OauthError("invalid_request", "code_verifier is missing");
        }
        return new Redemption(
                TokenEndpoint.required(form, "code"), TokenEndpoint.required(form, "redirect_uri"), verifier);
    }

    String code() {
        return code;
    }

    String redirectUri() {
        return redirectUri;
    }

    Optional<String> verifier() {
        return verifier;
    }
}
