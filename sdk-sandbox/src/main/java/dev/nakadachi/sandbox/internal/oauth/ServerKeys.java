package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.internal.oauth.jose.Jwk;
import dev.nakadachi.sandbox.internal.random.RandomText;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The keys an authorisation server signs with, one for each algorithm; made when first needed. After a rotation the
 * keys before it are still published, those before them are not. Thread-safe.
 */
final class ServerKeys {

    private final Set<JwsAlgorithm> used;
    private final RandomText random;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<JwsAlgorithm, Named> current = new EnumMap<>(JwsAlgorithm.class);
    private final Map<JwsAlgorithm, Named> foreign = new EnumMap<>(JwsAlgorithm.class);
    private List<Named> earlier = List.of();

    ServerKeys(Set<JwsAlgorithm> used, RandomText random) {
        this.used = used;
        this.random = random;
    }

    Named of(JwsAlgorithm algorithm) {
        return from(current, algorithm);
    }

    /** A key that is never published, under the name of the right one. */
    Named foreign(JwsAlgorithm algorithm) {
        return new Named(of(algorithm).id(), algorithm, from(foreign, algorithm).pair());
    }

    void rotate() {
        lock.lock();
        try {
            earlier = List.copyOf(current.values());
            current.clear();
        } finally {
            lock.unlock();
        }
    }

    /** RFC 7517 section 5, public halves only. */
    byte[] document() {
        List<Named> published = new ArrayList<>(used.stream().map(this::of).toList());
        lock.lock();
        try {
            published.addAll(earlier);
        } finally {
            lock.unlock();
        }
        return JsonWriter.write(body -> body.objects("keys", published, (key, to) -> {
            Jwk.of(key.pair().getPublic()).writeTo(to);
            to.text("kid", key.id())
                    .text("use", "sig")
                    .text("alg", key.algorithm().name());
        }));
    }

    private Named from(Map<JwsAlgorithm, Named> keys, JwsAlgorithm algorithm) {
        lock.lock();
        try {
            return keys.computeIfAbsent(
                    algorithm, one -> new Named(random.next().substring(0, 12), one, one.newPair()));
        } finally {
            lock.unlock();
        }
    }

    /** A key pair with its {@code kid}. */
    record Named(String id, JwsAlgorithm algorithm, KeyPair pair) {}
}
