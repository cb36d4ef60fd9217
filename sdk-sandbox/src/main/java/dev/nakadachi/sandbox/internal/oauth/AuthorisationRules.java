package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.web.Parameters;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What an authorisation request must keep, apart from client and redirect URI. */
final class AuthorisationRules {

    private static final Pattern S256_CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST_STATE = 128;
    private static final int LONGEST_SCOPE = 256;

    private final AuthorisationOptions options;
    private final InstantSource clock;
    private final Supplier<List<String>> resources;

    AuthorisationRules(AuthorisationOptions options, InstantSource clock, Supplier<List<String>> resources) {
        this.options = options;
        this.clock = clock;
        this.resources = resources;
    }

    AuthorisationRequest check(Parameters sent, String redirectUri) {
        Parameters query = known(sent);
        if (query.anyRepeatedBut("resource")) {
            throw new OauthError("invalid_request", "a parameter is repeated");
        }
        String type = query.one("response_type").orElseThrow(() -> missing("response_type"));
        if (!type.equals("code")) {
            throw new OauthError("unsupported_response_type", "response_type is not code");
        }
        String state = query.one("state").orElseThrow(() -> missing("state"));
        if (state.length() > LONGEST_STATE) {
            throw new OauthError("invalid_request", "state has more than 128 characters");
        }
        Set<String> scopes = scopes(query);
        checkResponseMode(query);
        checkChallenge(query);
        checkKey(query);
        Resources.checkKnown(query.all("resource"), resources.get());
        return new AuthorisationRequest(redirectUri, scopes, validity(scopes), query);
    }

    /** JARM section 2.3; of the modes without signature only that of the code flow. */
    private void checkResponseMode(Parameters query) {
        String mode = query.one("response_mode").orElse("query");
        if (!mode.equals("query") && ResponseShape.of(query) == ResponseShape.PLAIN) {
            throw new OauthError("invalid_request", "response_mode is neither query nor jwt");
        }
        if (options.profile().follows(ServerRule.SIGNED_RESPONSES_ONLY)
                && ResponseShape.of(query) == ResponseShape.PLAIN) {
            throw new OauthError("invalid_request", "response_mode has to be jwt");
        }
    }

    /** Fixed when the page is shown, so that the page tells the truth whenever it is answered. */
    private Validity validity(Set<String> scopes) {
        return options.refreshRule().gives(scopes)
                ? Validity.extendedUntil(clock.instant().plus(options.permissionLife()), options.accessTokenLife())
                : Validity.once(options.accessTokenLife());
    }

    /** RFC 7636 section 4.4.1: a missing challenge and an unsupported transform are invalid_request. */
    private void checkChallenge(Parameters query) {
        if (options.profile().follows(ServerRule.PKCE_OPTIONAL)
                && query.one("code_challenge").isEmpty()) {
            return;
        }
        String challenge = query.one("code_challenge")
                .orElseThrow(() -> new OauthError("invalid_request", "code challenge required"));
        String method = query.one("code_challenge_method").orElse("plain");
        if (!method.equals("S256")) {
            throw new OauthError("invalid_request", "transform algorithm not supported: only S256");
        }
        if (!S256_CHALLENGE.matcher(challenge).matches()) {
            throw new OauthError("invalid_request", "code_challenge is not a Base64url SHA-256 value");
        }
    }

    /** RFC 6749 section 3.1: "MUST ignore unrecognized request parameters", which is one of DPoP without DPoP. */
    private Parameters known(Parameters sent) {
        return options.profile().constraint() == SenderConstraint.DPOP ? sent : sent.without("dpop_jkt");
    }

    /** RFC 9449 section 10: a thumbprint by RFC 7638 with SHA-256, which has the shape of a challenge. */
    private static void checkKey(Parameters query) {
        if (query.one("dpop_jkt")
                .filter(jkt -> !S256_CHALLENGE.matcher(jkt).matches())
                .isPresent()) {
            throw new OauthError("invalid_request", "dpop_jkt is not a Base64url SHA-256 value");
        }
    }

    private Set<String> scopes(Parameters query) {
        String text = query.one("scope").orElseThrow(() -> new OauthError("invalid_scope", "scope is missing"));
        Set<String> scopes = new LinkedHashSet<>(Arrays.asList(text.split(" ", -1)));
        if (text.length() > LONGEST_SCOPE || !options.scopes().containsAll(scopes)) {
            throw new OauthError("invalid_scope", "the sandbox does not know a scope of this request");
        }
        return scopes;
    }

    private static OauthError missing(String name) {
        return new OauthError("invalid_request", name + " is missing");
    }
}
