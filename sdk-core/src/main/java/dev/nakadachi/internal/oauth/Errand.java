package dev.nakadachi.internal.oauth;

import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of an OAuth endpoint, and how its success is read. Immutable; the other methods return a copy.
 *
 * @param <T> what a success means
 */
final class Errand<T> {

    private final EndpointRole role;
    private final Writing writing;
    private final List<Secret> masked;
    private final Optional<ProofKey> proofKey;
    private final Reading<T> reading;

    private Errand(
            EndpointRole role, Writing writing, List<Secret> masked, Optional<ProofKey> proofKey, Reading<T> reading) {
        this.role = role;
        this.writing = writing;
        this.masked = masked;
        this.proofKey = proofKey;
        this.reading = reading;
    }

    /** Writes the request. Asked anew for each sending, so that what is good for one use is fresh. */
    interface Writing {

        WireRequest to(URI address);
    }

    /** Reads the answer of a success; it may throw what the answer deserves. It must not enter the chain again. */
    interface Reading<T> {

        T of(WireResponse response);
    }

    static <T> Errand<T> of(EndpointRole role, Writing writing, Reading<T> reading) {
        return new Errand<>(role, writing, List.of(), Optional.empty(), reading);
    }

    /** Secrets of the request that the institution may repeat in its words. */
    Errand<T> masking(List<Secret> secrets) {
        return new Errand<>(role, writing, List.copyOf(secrets), proofKey, reading);
    }

    /** With a proof that the client holds a grant's key, where the tokens are bound to one (RFC 9449 section 5). */
    Errand<T> provenBy(Optional<ProofKey> key) {
        return new Errand<>(role, writing, masked, key, reading);
    }

    EndpointRole role() {
        return role;
    }

    WireRequest request(URI address) {
        return writing.to(address);
    }

    List<Secret> masked() {
        return masked;
    }

    Optional<ProofKey> proofKey() {
        return proofKey;
    }

    T read(WireResponse response) {
        return reading.of(response);
    }
}
