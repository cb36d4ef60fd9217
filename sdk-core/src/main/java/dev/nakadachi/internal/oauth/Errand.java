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
    private final Optional<URI> elsewhere;
    private final Writing writing;
    private final List<Secret> masked;
    private final Optional<ProofKey> proofKey;
    private final Optional<AccessToken> token;
    private final Reading<T> reading;

    private Errand(
            EndpointRole role,
            Optional<URI> elsewhere,
            Writing writing,
            List<Secret> masked,
            Optional<ProofKey> proofKey,
            Optional<AccessToken> token,
            Reading<T> reading) {
        this.role = role;
        this.elsewhere = elsewhere;
        this.writing = writing;
        this.masked = masked;
        this.proofKey = proofKey;
        this.token = token;
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
        return new Errand<>(role, Optional.empty(), writing, List.of(), Optional.empty(), Optional.empty(), reading);
    }

    /** At an address that the endpoints do not name, such as one that the institution's metadata names. */
    Errand<T> at(URI address) {
        return new Errand<>(role, Optional.of(address), writing, masked, proofKey, token, reading);
    }

    /** Secrets of the request that the institution may repeat in its words. */
    Errand<T> masking(List<Secret> secrets) {
        return new Errand<>(role, elsewhere, writing, List.copyOf(secrets), proofKey, token, reading);
    }

    /** With a proof that the client holds a grant's key, where the tokens are bound to one (RFC 9449 section 5). */
    Errand<T> provenBy(Optional<ProofKey> key) {
        return new Errand<>(role, elsewhere, writing, masked, key, token, reading);
    }

    /** On an access token, as at UserInfo, with its proof where it is bound to a key (RFC 9449 section 7). */
    Errand<T> carrying(AccessToken own) {
        return new Errand<>(role, elsewhere, writing, List.of(own.secret()), own.proofKey(), Optional.of(own), reading);
    }

    EndpointRole role() {
        return role;
    }

    Optional<URI> elsewhere() {
        return elsewhere;
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

    Optional<AccessToken> token() {
        return token;
    }

    T read(WireResponse response) {
        return reading.of(response);
    }
}
