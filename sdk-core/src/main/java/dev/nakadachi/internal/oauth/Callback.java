package dev.nakadachi.internal.oauth;

import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/**
 * A callback and what must be true of its address before its members are looked at. The order is from what an attacker
 * controls least to what he controls most, and no reason repeats a value.
 */
final class Callback {

    private final URI uri;
    private final Query query;

    Callback(URI uri) {
        this.uri = uri;
        this.query = Query.of(uri);
    }

    static Problem refused(String why) {
        return Problem.of(ErrorCode.CONSENT_CALLBACK_REFUSED, why);
    }

    static void refuseUnless(boolean kept, String otherwise) {
        if (!kept) {
            throw refused(otherwise).toException();
        }
    }

    void check(BrowserSession session, PendingContent pending, Instant now) {
        refuseUnless(same(session.digest(), pending.sessionDigest()), "another browser session began this consent");
        refuseUnless(now.isBefore(pending.expiresAt()), "the consent was begun too long ago");
        refuseUnless(isAt(pending.redirectUri()), "the callback is not at the redirect URI of this consent");
        refuseUnless(!query.hasRepetition(), "a parameter is there twice (RFC 6749 section 3.1)");
    }

    /** A parameter, after {@link #check}. */
    Optional<String> parameter(String name) {
        return query.first(name);
    }

    private boolean isAt(URI redirect) {
        return uri.getScheme() != null
                && uri.getHost() != null
                && RedirectAddress.of(uri).equals(RedirectAddress.of(redirect))
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && query.containsAllOf(Query.of(redirect));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
