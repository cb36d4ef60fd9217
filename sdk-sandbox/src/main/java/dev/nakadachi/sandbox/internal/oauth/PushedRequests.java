package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.sandbox.internal.random.RandomText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Requests that were pushed (RFC 9126) and not answered yet; each is good for a minute and one answer. Thread-safe. */
final class PushedRequests {

    static final Duration GOOD_FOR = Duration.ofSeconds(60);

    private static final String START = "urn:ietf:params:oauth:request_uri:";

    private final InstantSource clock;
    private final RandomText random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Pushed> open = new LinkedHashMap<>();

    PushedRequests(InstantSource clock, RandomText random) {
        this.clock = clock;
        this.random = random;
    }

    /** The {@code request_uri} of the request. */
    String add(AuthorisationRequest request) {
        String uri = START + random.next();
        lock.lock();
        try {
            Instant now = clock.instant();
            open.values().removeIf(pushed -> !now.isBefore(pushed.end));
            open.put(uri, new Pushed(request, now.plus(GOOD_FOR)));
            return uri;
        } finally {
            lock.unlock();
        }
    }

    Optional<AuthorisationRequest> find(String uri) {
        lock.lock();
        try {
            return Optional.ofNullable(open.get(uri))
                    .filter(pushed -> clock.instant().isBefore(pushed.end))
                    .map(pushed -> pushed.request);
        } finally {
            lock.unlock();
        }
    }

    /** RFC 9126 section 4: a person may load the page again, but answers once. */
    void useUp(AuthorisationRequest request) {
        lock.lock();
        try {
            open.values().removeIf(pushed -> pushed.request.same(request));
        } finally {
            lock.unlock();
        }
    }

    private static final class Pushed {
        private final AuthorisationRequest request;
        private final Instant end;

        private Pushed(AuthorisationRequest request, Instant end) {
            this.request = request;
            this.end = end;
        }
    }
}
