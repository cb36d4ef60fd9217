package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.sandbox.web.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The redirect back to the client, always with {@code iss} (RFC 9207 section 2). */
final class Callback {

    private final StringBuilder uri;

    private Callback(String redirectUri) {
        uri = new StringBuilder(redirectUri).append(redirectUri.contains("?") ? '&' : '?');
    }

    static Reply withCode(AuthorisationRequest request, String code, String issuer) {
        return new Callback(request.redirectUri())
                .with("code", code)
                .with("state", request.state())
                .with("iss", Optional.of(issuer))
                .reply();
    }

    static Reply withError(String redirectUri, Optional<String> state, OauthError error, String issuer) {
        return new Callback(redirectUri)
                .with("error", error.error())
                .with("error_description", Optional.of(error.description()))
                .with("state", state)
                .with("iss", Optional.of(issuer))
                .reply();
    }

    private Callback with(String name, String value) {
        uri.append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    private Callback with(String name, Optional<String> value) {
        value.ifPresent(text -> {
            uri.append('&');
            with(name, text);
        });
        return this;
    }

    /** RFC 9700 section 4.12: 303, so that a browser never posts the form on. */
    private Reply reply() {
        return Reply.redirect(303, uri.toString())
                .withHeader("Cache-Control", "no-store")
                .withHeader("Referrer-Policy", "no-referrer");
    }
}
