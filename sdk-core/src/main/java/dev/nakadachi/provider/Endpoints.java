package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.transport.ClientIdentity;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses of one environment of an institution, each with an optional client certificate: mutual-TLS aliases
 * differ per endpoint (RFC 8705 section 5). Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class Endpoints {

    private static final Rule<URI> BASE = Rule.of(
            "Endpoints",
            "holds absolute URIs without query, fragment and trailing slash",
            "write it like https://api.example.com/v1",
            Endpoints::isBase);
    private static final Rule<URI> WHOLE = Rule.of(
            "Endpoints",
            "holds absolute URIs without fragment",
            "write it like https://login.example.com/authorize",
            Endpoints::isAddress);

    /** Addresses that nothing is appended to, so they may have a query (RFC 6749 section 3.1 and 3.2). */
    private static final Set<EndpointRole> WHOLE_ADDRESSES = Set.of(
            EndpointRole.AUTHORIZATION,
            EndpointRole.TOKEN,
            EndpointRole.REVOCATION,
            EndpointRole.PUSHED_AUTHORIZATION,
            EndpointRole.JWKS,
            EndpointRole.USERINFO);

    private final EnvironmentId environment;
    private final Map<EndpointRole, URI> addresses;
    private final Map<EndpointRole, URI> aliases;
    private final Map<EndpointRole, ClientIdentity> identities;
    private final Optional<URI> issuer;

    private Endpoints(
            EnvironmentId environment,
            Map<EndpointRole, URI> addresses,
            Map<EndpointRole, URI> aliases,
            Map<EndpointRole, ClientIdentity> identities,
            Optional<URI> issuer) {
        this.environment = Objects.requireNonNull(environment, "environment");
        this.addresses = addresses;
        this.aliases = aliases;
        this.identities = identities;
        this.issuer = issuer;
    }

    /**
     * An environment without addresses.
     *
     * @param environment its name
     * @return the start of a chain of {@code with}
     */
    public static Endpoints of(EnvironmentId environment) {
        return new Endpoints(environment, Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    /**
     * Adds or replaces an address. The addresses of OAuth are used as they are, with the query and the trailing slash
     * that they may have; to all others a path is appended.
     *
     * @param role what it is for
     * @param base the address, absolute and without fragment; without query and trailing slash where a path is appended
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is not
     */
    public Endpoints with(EndpointRole role, URI base) {
        return new Endpoints(environment, plus(addresses, role, checked(role, base)), aliases, identities, issuer);
    }

    /**
     * Adds or replaces the address that is used instead of the role's own when the client shows its certificate there:
     * {@code mtls_endpoint_aliases} of RFC 8705 section 5, which may be another host or port.
     *
     * @param role what it is for
     * @param base the address, in the form that {@link #with} asks for
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when it is not of that form
     */
    public Endpoints withAlias(EndpointRole role, URI base) {
        return new Endpoints(environment, addresses, plus(aliases, role, checked(role, base)), identities, issuer);
    }

    /**
     * Adds or replaces the client certificate of an address.
     *
     * @param role which address
     * @param identity the certificate
     * @return a copy
     */
    public Endpoints withIdentity(EndpointRole role, ClientIdentity identity) {
        return new Endpoints(environment, addresses, aliases, plus(identities, role, identity), issuer);
    }

    /**
     * Names the issuer that {@code iss} must be identical to (RFC 9207 section 2.4).
     *
     * @param value the issuer identifier
     * @return a copy
     */
    public Endpoints withIssuer(URI value) {
        return new Endpoints(environment, addresses, aliases, identities, Optional.of(value));
    }

    /**
     * The environment.
     *
     * @return its name
     */
    public EnvironmentId environment() {
        return environment;
    }

    /**
     * An address.
     *
     * @param role what it is for
     * @return the address, empty where the institution has none
     */
    public Optional<URI> find(EndpointRole role) {
        return Optional.ofNullable(addresses.get(role));
    }

    /**
     * An address that must be there.
     *
     * @param role what it is for
     * @return the address
     * @throws dev.nakadachi.error.InvalidInputException when it is not
     */
    public URI require(EndpointRole role) {
        return find(role)
                .orElseThrow(() -> Rule.<URI>of(
                                "Endpoints",
                                "of environment " + environment + " has an address for " + role,
                                "add it with Endpoints.with",
                                uri -> false)
                        .broken());
    }

    /**
     * The address of a role for a client that shows its certificate.
     *
     * @param role the role
     * @return its alias, or its own address where it has none
     * @throws dev.nakadachi.error.InvalidInputException when there is neither
     */
    public URI forCertificates(EndpointRole role) {
        URI alias = aliases.get(role);
        return alias == null ? require(role) : alias;
    }

    /**
     * The roles that have an address.
     *
     * @return the roles
     */
    public Set<EndpointRole> roles() {
        return addresses.keySet();
    }

    /**
     * The client certificate of an address.
     *
     * @param role which address
     * @return the certificate, or none
     */
    public ClientIdentity identity(EndpointRole role) {
        return identities.getOrDefault(role, ClientIdentity.none());
    }

    /**
     * The issuer.
     *
     * @return the issuer identifier, empty where unknown
     */
    public Optional<URI> issuer() {
        return issuer;
    }

    @Override
    public String toString() {
        return "Endpoints[" + environment + " " + addresses + "]";
    }

    private static URI checked(EndpointRole role, URI base) {
        return (WHOLE_ADDRESSES.contains(role) ? WHOLE : BASE).check(base);
    }

    private static <V> Map<EndpointRole, V> plus(Map<EndpointRole, V> map, EndpointRole role, V value) {
        Map<EndpointRole, V> copy = new LinkedHashMap<>(map);
        copy.put(role, value);
        return Map.copyOf(copy);
    }

    private static boolean isBase(URI uri) {
        return isAddress(uri) && uri.getRawQuery() == null && !uri.getRawPath().endsWith("/");
    }

    private static boolean isAddress(URI uri) {
        return uri.isAbsolute() && uri.getHost() != null && uri.getRawFragment() == null;
    }
}
