package dev.nakadachi.provider;

import dev.nakadachi.operation.Capability;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an institution does OAuth 2.0, as facts: what concerns the request stands in {@link AuthorizationFacts}, what
 * concerns tokens in {@link TokenFacts}, what concerns the life of a consent in {@link GrantFacts}. Immutable and
 * thread-safe; {@code with} methods return a copy.
 */
public final class OAuthFacts {

    private final Draft facts;

    private OAuthFacts(Draft facts) {
        this.facts = facts;
    }

    /**
     * Facts with the careful defaults: PKCE and {@code iss} unknown, no scopes, a token without {@code expires_in}
     * lives 5 minutes.
     *
     * @param authentication the methods that the institution accepts
     * @return the start of a chain of {@code with}
     */
    public static OAuthFacts of(Set<ClientAuthentication> authentication) {
        Draft start = new Draft();
        start.authentication = Set.copyOf(authentication);
        return new OAuthFacts(start);
    }

    /**
     * Says which methods of client authentication the institution accepts.
     *
     * @param value the methods
     * @return a copy
     */
    public OAuthFacts withAuthentication(Set<ClientAuthentication> value) {
        return with(next -> next.authentication = Set.copyOf(value));
    }

    /**
     * Says what is known of PKCE (RFC 7636); S256 is sent unless it is {@link Support#ABSENT}.
     *
     * @param value what is known
     * @return a copy
     */
    public OAuthFacts withPkce(Support value) {
        return with(next -> next.pkce = value);
    }

    /**
     * Says what is known of {@code iss} in the callback (RFC 9207); it is checked whenever it is there, and demanded
     * when {@link Support#REQUIRED} or {@link Support#SUPPORTED}.
     *
     * @param value what is known
     * @return a copy
     */
    public OAuthFacts withIssuerParameter(Support value) {
        return with(next -> next.issuerParameter = value);
    }

    /**
     * Names the scopes that a capability needs.
     *
     * @param capability the capability
     * @param values its scopes
     * @return a copy
     */
    public OAuthFacts withScopes(Capability capability, Set<String> values) {
        Map<Capability, Set<String>> grown = new LinkedHashMap<>(facts.scopes);
        grown.put(capability, Set.copyOf(values));
        return with(next -> next.scopes = Map.copyOf(grown));
    }

    /**
     * Names scopes that every consent asks for, such as one that yields a refresh token.
     *
     * @param values the scopes
     * @return a copy
     */
    public OAuthFacts withAlwaysScopes(Set<String> values) {
        return with(next -> next.alwaysScopes = Set.copyOf(values));
    }

    /**
     * Names members of the token answer that the grant keeps for encoders.
     *
     * @param names the members
     * @return a copy
     */
    public OAuthFacts withKeptMembers(Set<String> names) {
        return with(next -> next.keptMembers = Set.copyOf(names));
    }

    /**
     * Says how long a token is trusted when the answer has no {@code expires_in}. Where nothing says so, one that can
     * be refreshed is trusted for 5 minutes, and one that cannot until the institution refuses it.
     *
     * @param value the life
     * @return a copy
     */
    public OAuthFacts withDefaultTokenLife(Duration value) {
        return with(next -> next.tokenLife = value);
    }

    /**
     * Says how the institution takes the authorisation request.
     *
     * @param value the facts
     * @return a copy
     */
    public OAuthFacts withAuthorization(AuthorizationFacts value) {
        return with(next -> next.authorization = value);
    }

    /**
     * Says how the institution binds and renews tokens.
     *
     * @param value the facts
     * @return a copy
     */
    public OAuthFacts withTokens(TokenFacts value) {
        return with(next -> next.tokens = value);
    }

    /**
     * Says how long a consent lives and what ends it.
     *
     * @param value the facts
     * @return a copy
     */
    public OAuthFacts withGrants(GrantFacts value) {
        return with(next -> next.grants = value);
    }

    /**
     * Says how the institution tells who the user is, where it speaks OpenID Connect.
     *
     * @param value the facts
     * @return a copy
     */
    public OAuthFacts withOpenId(OpenIdFacts value) {
        return with(next -> next.openId = value);
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
                .forEach(capability -> result.addAll(facts.scopes.getOrDefault(capability, Set.of())));
        facts.alwaysScopes.stream().sorted().forEach(result::add);
        return result;
    }

    /**
     * The methods of client authentication.
     *
     * @return what the institution accepts
     */
    public Set<ClientAuthentication> authentication() {
        return facts.authentication;
    }

    /**
     * What is known of PKCE.
     *
     * @return the support
     */
    public Support pkce() {
        return facts.pkce;
    }

    /**
     * What is known of {@code iss} in the callback.
     *
     * @return the support
     */
    public Support issuerParameter() {
        return facts.issuerParameter;
    }

    /**
     * The kept members of the token answer.
     *
     * @return their names
     */
    public Set<String> keptMembers() {
        return facts.keptMembers;
    }

    /**
     * How long a token without {@code expires_in} is trusted.
     *
     * @return the life, empty where nothing says so
     */
    public Optional<Duration> tokenLife() {
        return Optional.ofNullable(facts.tokenLife);
    }

    /**
     * How the institution takes the authorisation request.
     *
     * @return the facts
     */
    public AuthorizationFacts authorization() {
        return facts.authorization;
    }

    /**
     * How the institution binds and renews tokens.
     *
     * @return the facts
     */
    public TokenFacts tokens() {
        return facts.tokens;
    }

    /**
     * How long a consent lives and what ends it.
     *
     * @return the facts
     */
    public GrantFacts grants() {
        return facts.grants;
    }

    /**
     * How the institution tells who the user is.
     *
     * @return the facts, empty where it is not known to speak OpenID Connect
     */
    public Optional<OpenIdFacts> openId() {
        return Optional.ofNullable(facts.openId);
    }

    private OAuthFacts with(Consumer<Draft> change) {
        Draft next = facts.copy();
        change.accept(next);
        return new OAuthFacts(next);
    }

    /** Never changed once a fact sheet holds it; reached through a final field, so every thread sees it whole. */
    private static final class Draft implements Cloneable {

        private Set<ClientAuthentication> authentication = Set.of();
        private Support pkce = Support.UNKNOWN;
        private Support issuerParameter = Support.UNKNOWN;
        private Map<Capability, Set<String>> scopes = Map.of();
        private Set<String> alwaysScopes = Set.of();
        private Set<String> keptMembers = Set.of();
        private @Nullable Duration tokenLife;
        private AuthorizationFacts authorization = AuthorizationFacts.standard();
        private TokenFacts tokens = TokenFacts.standard();
        private GrantFacts grants = GrantFacts.unknown();
        private @Nullable OpenIdFacts openId;

        private Draft copy() {
            try {
                return (Draft) clone();
            } catch (CloneNotSupportedException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
