package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys of requests and their first answers, for 24 hours of virtual time. Only a request that was carried out is
 * remembered. Thread-safe.
 */
final class RequestKeys {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST = 128;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, First> first = new HashMap<>();

    private @Nullable First newest;
    private int fresh;
    private int repeated;

    private record First(String body, Reply reply, Instant until) {}

    RequestKeys(InstantSource clock) {
        this.clock = clock;
    }

    /** The first answer when the same request came before, else what carrying it out gives. */
    Reply once(String user, String key, String body, Supplier<Reply> carryOut) {
        if (key.isEmpty()) {
            return carryOut.get();
        }
        if (key.length() > LONGEST) {
            throw wrong("the key has more than 128 characters");
        }
        lock.lock();
        try {
            Instant now = clock.instant();
            first.values().removeIf(old -> !now.isBefore(old.until()));
            First before = first.get(user + ' ' + key);
            if (before == null) {
                Reply reply = carryOut.get();
                first.put(user + ' ' + key, new First(body, reply, now.plus(KEPT)));
                return reply;
            }
            if (!before.body().equals(body)) {
                throw wrong("the key was used with another body");
            }
            return before.reply();
        } finally {
            lock.unlock();
        }
    }

    /** As a damaged memory answers, in turns: see {@code KeyHandling.BROKEN}. */
    Reply mixedUp(String user, String key, String body, Supplier<Reply> carryOut) {
        lock.lock();
        try {
            String name = user + ' ' + key;
            First known = first.get(name);
            if (known == null) {
                fresh++;
                First before = newest;
                if (before != null && fresh % 2 == 0) {
                    first.put(name, before);
                    return before.reply();
                }
            } else {
                repeated++;
                if (repeated % 2 == 0) {
                    return known.reply();
                }
            }
            First made = new First(body, carryOut.get(), clock.instant().plus(KEPT));
            first.put(name, made);
            newest = made;
            return made.reply();
        } finally {
            lock.unlock();
        }
    }

    private static BankRefusal wrong(String message) {
        InputFindings findings = new InputFindings();
        findings.add("SBX_KEY", message);
        return findings.refusal("SBX_KEY", message);
    }
}
