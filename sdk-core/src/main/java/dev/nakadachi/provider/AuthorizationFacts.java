package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import java.net.URI;
import java.util.Set;

/**
 * How an institution takes an authorisation request and answers it. Immutable and thread-safe; {@code with} methods
 * return a copy.
 */
public final class AuthorizationFacts {

    private static final Set<JwtAlgorithm> FAPI = Set.of(JwtAlgorithm.PS256, JwtAlgorithm.ES256);
    private static final Rule<Set<URI>> RESOURCES = Rule.of(
            "AuthorizationFacts.withResources",
            "takes absolute URIs without fragment (RFC 8707 section 2)",
            "write them as the institution documents them",
            all -> all.stream().allMatch(uri -> uri.isAbsolute() && uri.getRawFragment() == null));

    private static final Rule<Set<JwtAlgorithm>> ALGORITHMS = Rule.of(
            "AuthorizationFacts.withResponseAlgorithms",
            "takes at least one algorithm",
            "name those that the institution signs its responses with",
            all -> !all.isEmpty());

    private final Support pushedRequests;
    private final Support signedRequests;
    private final ResponseMode responseMode;
    private final Set<JwtAlgorithm> responseAlgorithms;
    private final Set<URI> resources;

    private AuthorizationFacts(
            Support pushedRequests,
            Support signedRequests,
            ResponseMode responseMode,
            Set<JwtAlgorithm> responseAlgorithms,
            Set<URI> resources) {
        this.pushedRequests = pushedRequests;
        this.signedRequests = signedRequests;
        this.responseMode = responseMode;
        this.responseAlgorithms = responseAlgorithms;
        this.resources = resources;
    }

    /**
     * Unsigned requests in the query, answered in the query, nothing known of more.
     *
     * @return the start of a chain of {@code with}
     */
    public static AuthorizationFacts standard() {
        return new AuthorizationFacts(Support.UNKNOWN, Support.UNKNOWN, ResponseMode.QUERY, FAPI, Set.of());
    }

    /**
     * Says what is known of pushed authorisation requests (RFC 9126); they are used when {@link Support#REQUIRED} or
     * {@link Support#SUPPORTED}.
     *
     * @param value the fact
     * @return a copy
     */
    public AuthorizationFacts withPushedRequests(Support value) {
        return new AuthorizationFacts(value, signedRequests, responseMode, responseAlgorithms, resources);
    }

    /**
     * Says what is known of signed request objects (RFC 9101); they are used when {@link Support#REQUIRED} or
     * {@link Support#SUPPORTED} and the client has a key for them.
     *
     * @param value the fact
     * @return a copy
     */
    public AuthorizationFacts withSignedRequests(Support value) {
        return new AuthorizationFacts(pushedRequests, value, responseMode, responseAlgorithms, resources);
    }

    /**
     * Says how the response comes back. One that comes back otherwise is refused: a plain response where a signed one
     * is known to come may be a forged one.
     *
     * @param value the fact
     * @return a copy
     */
    public AuthorizationFacts withResponseMode(ResponseMode value) {
        return new AuthorizationFacts(pushedRequests, signedRequests, value, responseAlgorithms, resources);
    }

    /**
     * Says what signed responses are signed with; PS256 and ES256 unless said, as FAPI 1.0 Advanced section 8.6 has it.
     *
     * @param value at least one; a response signed with another is refused
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when there is none
     */
    public AuthorizationFacts withResponseAlgorithms(Set<JwtAlgorithm> value) {
        return new AuthorizationFacts(
                pushedRequests, signedRequests, responseMode, Set.copyOf(ALGORITHMS.check(value)), resources);
    }

    /**
     * Names the resources that every token is asked for (RFC 8707): in the authorisation request, at the exchange of
     * the code and at every refresh.
     *
     * @param value absolute URIs without fragment
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when one is relative or has a fragment
     */
    public AuthorizationFacts withResources(Set<URI> value) {
        return new AuthorizationFacts(
                pushedRequests, signedRequests, responseMode, responseAlgorithms, Set.copyOf(RESOURCES.check(value)));
    }

    /**
     * What is known of pushed requests.
     *
     * @return the fact
     */
    public Support pushedRequests() {
        return pushedRequests;
    }

    /**
     * What is known of signed request objects.
     *
     * @return the fact
     */
    public Support signedRequests() {
        return signedRequests;
    }

    /**
     * How the response comes back.
     *
     * @return the fact
     */
    public ResponseMode responseMode() {
        return responseMode;
    }

    /**
     * What signed responses are signed with.
     *
     * @return at least one
     */
    public Set<JwtAlgorithm> responseAlgorithms() {
        return responseAlgorithms;
    }

    /**
     * The resources of every token.
     *
     * @return the fact
     */
    public Set<URI> resources() {
        return resources;
    }
}
