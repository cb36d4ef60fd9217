package dev.nakadachi.examples;

import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * What the application knows of each browser. Your framework does this for you; what matters is in {@link #cookie}.
 * Thread-safe.
 */
final class WebSessions {

    private static final int AT_MOST = 1_000;

    private final String cookieName;
    private final String cookieFlags;
    private final ReentrantLock lock = new ReentrantLock();

    /** The oldest goes first, so that a stranger who takes no cookies fills no memory. */
    private final Map<String, Session> sessions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > AT_MOST;
        }
    };

    /**
     * {@code HttpOnly}: no script reads it. {@code SameSite=Lax}: it comes along when the bank sends the browser back,
     * which {@code Strict} would forbid, and not with a form of a stranger's page. {@code Secure} and the prefix
     * {@code __Host-}: over HTTPS only and from this very host only; left out on plain loopback, where there is no
     * HTTPS.
     */
    WebSessions(URI publicAddress) {
        boolean https = publicAddress.getScheme().equals("https");
        cookieName = https ? "__Host-session" : "session";
        cookieFlags = "; Path=/; HttpOnly; SameSite=Lax" + (https ? "; Secure" : "");
    }

    /** A browser: its secret, who is logged in, and what is under way. */
    static final class Session {

        private final String id = random(32);

        /** Your own log-in stands here; in this example every browser is a customer. */
        private final UserId user = new UserId("customer-" + random(8));

        /** What a framework keeps in its session. */
        private final Map<String, String> kept = new ConcurrentHashMap<>();

        UserId user() {
            return user;
        }

        /** The secret of the cookie ties a consent to this browser. */
        BrowserSession browser() {
            return BrowserSession.of(Secret.of(id));
        }

        void keep(PendingConsent pending) {
            kept.put("pending", pending.text());
        }

        /** Out of the session, never from a table that is looked up by state; and out, since it is good for one use. */
        Optional<PendingConsent> takePending() {
            return Optional.ofNullable(kept.remove("pending")).map(PendingConsent::of);
        }

        /** In production: store it with your user. */
        void connected(GrantId grant) {
            kept.put("grant", grant.value());
        }

        void disconnected() {
            kept.remove("grant");
        }

        Optional<GrantId> grant() {
            return Optional.ofNullable(kept.get("grant")).map(GrantId::new);
        }
    }

    Session open() {
        Session session = new Session();
        lock.lock();
        try {
            sessions.put(session.id, session);
        } finally {
            lock.unlock();
        }
        return session;
    }

    /** The session of the cookies of a request. */
    Optional<Session> of(List<String> cookieHeaders) {
        lock.lock();
        try {
            return cookieHeaders.stream()
                    .flatMap(header -> Stream.of(header.split(";", -1)))
                    .map(String::strip)
                    .filter(cookie -> cookie.startsWith(cookieName + "="))
                    .map(cookie -> cookie.substring(cookieName.length() + 1))
                    .flatMap(id -> Optional.ofNullable(sessions.get(id)).stream())
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    /** The value of {@code Set-Cookie}. */
    String cookie(Session session) {
        return cookieName + "=" + session.id + cookieFlags;
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        Host.system().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
