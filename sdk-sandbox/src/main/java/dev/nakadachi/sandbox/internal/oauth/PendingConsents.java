package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.random.RandomText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Consent pages that nobody has answered yet; the oldest are forgotten. Thread-safe. */
final class PendingConsents {

    private static final int MOST = 10_000;

    private final RandomText random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, AuthorisationRequest> open = new LinkedHashMap<>();

    PendingConsents(RandomText random) {
        this.random = random;
    }

    String open(AuthorisationRequest request) {
        String ticket = random.next();
        lock.lock();
        try {
            if (open.size() >= MOST) {
                open.remove(open.keySet().iterator().next());
            }
            open.put(ticket, request);
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the request away, on all pages that show it: it is answered once. */
    Optional<AuthorisationRequest> take(String ticket) {
        lock.lock();
        try {
            Optional<AuthorisationRequest> taken = Optional.ofNullable(open.remove(ticket));
            taken.ifPresent(request -> open.values().removeIf(request::same));
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
