package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import java.util.Set;

/**
 * How an institution says who the user is: OpenID Connect Core 1.0 on top of its OAuth 2.0. They count for a consent
 * that asks for the scope {@code openid}. The institution's issuer and, unless it signs with the client secret only,
 * its keys ({@link EndpointRole#JWKS}) have to be among the {@link Endpoints}. Immutable and thread-safe; {@code with}
 * methods return a copy.
 */
public final class OpenIdFacts {

    private static final Rule<Set<JwtAlgorithm>> SIGNED = Rule.of(
            "OpenIdFacts",
            "name at least one algorithm",
            "name those that the institution signs ID tokens with",
            algorithms -> !algorithms.isEmpty());

    private final Set<JwtAlgorithm> algorithms;
    private final Support idToken;

    private OpenIdFacts(Set<JwtAlgorithm> algorithms, Support idToken) {
        this.algorithms = algorithms;
        this.idToken = idToken;
    }

    /**
     * An institution that may send ID tokens.
     *
     * @param algorithms what it signs them with; one signed with another is refused
     * @return the start of a chain of {@code with}
     * @throws dev.nakadachi.error.InvalidInputException when there is none
     */
    public static OpenIdFacts of(Set<JwtAlgorithm> algorithms) {
        return new OpenIdFacts(Set.copyOf(SIGNED.check(algorithms)), Support.UNKNOWN);
    }

    /**
     * Says whether the answer to a code holds an ID token: it is verified whenever it is there, demanded when
     * {@link Support#REQUIRED} or {@link Support#SUPPORTED}, and not looked at when {@link Support#ABSENT}.
     *
     * @param value what is known
     * @return a copy
     */
    public OpenIdFacts withIdToken(Support value) {
        return new OpenIdFacts(algorithms, value);
    }

    /**
     * What ID tokens and signed UserInfo answers are signed with.
     *
     * @return at least one
     */
    public Set<JwtAlgorithm> algorithms() {
        return algorithms;
    }

    /**
     * Whether the answer to a code holds an ID token.
     *
     * @return the support
     */
    public Support idToken() {
        return idToken;
    }

    @Override
    public String toString() {
        return "OpenIdFacts" + algorithms.stream().sorted().toList();
    }
}
