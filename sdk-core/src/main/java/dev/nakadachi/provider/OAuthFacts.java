package dev.nakadachi.provider;

import dev.nakadachi.operation.Capability;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** How an institution does OAuth 2.0, as facts. Immutable and thread-safe; {@code with} methods return a copy. */
public final class OAuthFacts {

    private final Set<ClientAuthentication> authentication;
    private final Support pkce;
    private final Support issuerParameter;
    private final Map<Capability, Set<String>> scopes;
    private final Set<String> alwaysScopes;
    private final Set<String> keptMembers;
    private final Duration defaultTokenLife;

    private OAuthFacts(
            Set<ClientAuthentication> authentication,
            Support pkce,
            Support issuerParameter,
            Map<Capability, Set<String>> scopes,
            Set<String> alwaysScopes,
            Set<String> keptMembers,
            Duration defaultTokenLife) {
        this.authentication = Set.copyOf(authentication);
        this.pkce = pkce;
        this.issuerParameter = issuerParameter;
        this.scopes = scopes;
        this.alwaysScopes = alwaysScopes;
        this.keptMembers = keptMembers;
        this.defaultTokenLife = defaultTokenLife;
    }

    /**
     * Facts with the careful defaults: PKCE and {@code iss} unknown, no scopes, a token without {@code expires_in}
     * lives 5 minutes.
     *
     * @param authentication the methods that the institution accepts
     * @return the start of a chain of {@code with}
     */
    public static OAuthFacts of(Set<ClientAuthentication> authentication) {
        return new OAuthFacts(
                authentication, Support.UNKNOWN, Support.UNKNOWN, Map.of(), Set.of(), Set.of(), Duration.ofMinutes(5));
    }

    /**
     * Says what is known of PKCE (RFC 7636); S256 is sent unless it is {@link Support#ABSENT}.
     *
     * @param value what is known
     * @return a copy
     */
    public OAuthFacts withPkce(Support value) {
        return new OAuthFacts(
                authentication, value, issuerParameter, scopes, alwaysScopes, keptMembers, defaultTokenLife);
    }

    /**
     * Says what is known of {@code iss} in the callback (RFC 9207); it is checked whenever it is there, and demanded
     * when {@link Support#REQUIRED} or {@link Support#SUPPORTED}.
     *
     * @param value what is known
     * @return a copy
     */
    public OAuthFacts withIssuerParameter(Support value) {
        return new OAuthFacts(authentication, pkce, value, scopes, alwaysScopes, keptMembers, defaultTokenLife);
    }

    /**
     * Names the scopes that a capability needs.
     *
     * @param capability the capability
     * @param values its scopes
     * @return a copy
     */
    public OAuthFacts withScopes(Capability capability, Set<String> values) {
        Map<Capability, Set<String>> copy = new LinkedHashMap<>(scopes);
        copy.put(capability, Set.copyOf(values));
        return new OAuthFacts(
                authentication, pkce, issuerParameter, Map.copyOf(copy), alwaysScopes, keptMembers, defaultTokenLife);
    }

    /**
     * Names scopes that every consent asks for, such as one that yields a refresh token.
     *
     * @param values the scopes
     * @return a copy
     */
    public OAuthFacts withAlwaysScopes(Set<String> values) {
        return new OAuthFacts(
                authentication, pkce, issuerParameter, scopes, Set.copyOf(values), keptMembers, defaultTokenLife);
    }

    /**
     * Names members of the token answer that the grant keeps for encoders.
     *
     * @param names the members
     * @return a copy
     */
    public OAuthFacts withKeptMembers(Set<String> names) {
        return new OAuthFacts(
                authentication, pkce, issuerParameter, scopes, alwaysScopes, Set.copyOf(names), defaultTokenLife);
    }

    /**
     * Says how long a token is trusted when the answer has no {@code expires_in}.
     *
     * @param value the life
     * @return a copy
     */
    public OAuthFacts withDefaultTokenLife(Duration value) {
        return new OAuthFacts(authentication, pkce, issuerParameter, scopes, alwaysScopes, keptMembers, value);
    }

    /**
     * The scopes of a consent.
     *
     * @param capabilities what the user is asked for
     * @return the scopes in a stable order, those of every consent last
     */
    public Set<String> scopesFor(Set<Capability> capabilities) {
        Set<String> result = new LinkedHashSet<>();
        capabilities.stream()
                .map(Capability::value)
                .sorted()
                .map(Capability::new)
                .forEach(capability -> result.addAll(scopes.getOrDefault(capability, Set.of())));
        alwaysScopes.stream().sorted().forEach(result::add);
        return result;
    }

    /**
     * The methods of client authentication.
     *
     * @return what the institution accepts
     */
    public Set<ClientAuthentication> authentication() {
        return authentication;
    }

    /**
     * What is known of PKCE.
     *
     * @return the support
     */
    public Support pkce() {
        return pkce;
    }

    /**
     * What is known of {@code iss} in the callback.
     *
     * @return the support
     */
    public Support issuerParameter() {
        return issuerParameter;
    }

    /**
     * The kept members of the token answer.
     *
     * @return their names
     */
    public Set<String> keptMembers() {
        return keptMembers;
    }

    /**
     * How long a token without {@code expires_in} is trusted.
     *
     * @return the life
     */
    public Duration defaultTokenLife() {
        return defaultTokenLife;
    }
}
