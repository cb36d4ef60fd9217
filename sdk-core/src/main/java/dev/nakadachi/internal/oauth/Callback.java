package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A callback and everything that must be true before a byte is sent for it. The order is from what an attacker controls
 * least to what he controls most, and no reason repeats a value.
 */
final class Callback {

    private static final int FOUND = 302;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final URI uri;
    private final Query query;

    Callback(URI uri) {
        this.uri = uri;
        this.query = Query.of(uri);
    }

    static Problem refused(String why) {
        return Problem.of(ErrorCode.CONSENT_CALLBACK_REFUSED, why);
    }

    void check(BrowserSession session, PendingContent pending, Support issuerParameter, Instant now) {
        refuseUnless(same(session.digest(), pending.sessionDigest()), "another browser session began this consent");
        refuseUnless(now.isBefore(pending.expiresAt()), "the consent was begun too long ago");
        refuseUnless(isAt(pending.redirectUri()), "the callback is not at the redirect URI of this consent");
        refuseUnless(!query.hasRepetition(), "a parameter is there twice (RFC 6749 section 3.1)");
        refuseUnless(
                query.first("state")
                        .map(State::new)
                        .filter(state -> state.hasDigest(pending.stateDigest()))
                        .isPresent(),
                "state is missing or not that of this consent (RFC 6749 section 10.12)");
        checkIssuer(pending, issuerParameter);
        refuseUnless(
                query.first("code").isPresent() != query.first("error").isPresent(),
                "there must be either a code or an error (RFC 6749 section 4.1.2)");
    }

    /** The code, after {@link #check}; the institution's refusal is thrown. */
    Secret code() {
        Optional<String> error = query.first("error");
        if (error.isPresent()) {
            throw declined(error.get()).toException();
        }
        return Secret.of(query.first("code")
                .orElseThrow(() -> refused("there is no code").toException()));
    }

    /** RFC 9207 section 2.4: compare whenever it is there, and miss it where the institution is known to send it. */
    private void checkIssuer(PendingContent pending, Support issuerParameter) {
        Optional<String> issuer = query.first("iss");
        boolean expected = issuerParameter.isOffered();
        refuseUnless(
                issuer.isPresent() || !expected,
                "iss is missing, and the institution is known to send it (RFC 9207 section 2.4)");
        boolean wrong = issuer.isPresent()
                && (pending.issuer().isPresent() || expected)
                && !pending.issuer().equals(issuer);
        refuseUnless(!wrong, "iss is not the issuer of this institution (RFC 9207 section 2.4)");
    }

    private Problem declined(String error) {
        Optional<String> word = Words.code(error);
        Optional<String> message = query.first("error_description").map(text -> Words.message(text, List.of()));
        return Problem.of(
                        word.map(OAuthErrors::inCallback).orElse(ErrorCode.UNCLASSIFIED),
                        "the institution answered the consent with " + word.orElse("an error word of its own"))
                .withAnswer(new ProviderAnswer(FOUND, word, message, "query of the callback"));
    }

    private boolean isAt(URI redirect) {
        return uri.getScheme() != null
                && uri.getHost() != null
                && uri.getScheme().equalsIgnoreCase(redirect.getScheme())
                && uri.getHost().equalsIgnoreCase(redirect.getHost())
                && port(uri) == port(redirect)
                && path(uri).equals(path(redirect))
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && query.containsAllOf(Query.of(redirect));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().toLowerCase(Locale.ROOT).equals("https") ? HTTPS_PORT : HTTP_PORT;
    }

    /** A browser asks for / where an address has no path (RFC 9110 section 4.2.3). */
    private static String path(URI uri) {
        return uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static void refuseUnless(boolean kept, String otherwise) {
        if (!kept) {
            throw refused(otherwise).toException();
        }
    }
}
