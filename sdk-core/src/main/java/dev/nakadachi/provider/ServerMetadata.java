package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.secret.SigningAlgorithm;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What an authorisation server publishes about itself: RFC 8414 section 2, OpenID Connect Discovery 1.0 section 3. It
 * is a document to make a profile from or to check one against; a connection never follows it by itself (decision
 * 0024). A member that is omitted is unknown, never absent, unless its standard says otherwise. Immutable and
 * thread-safe.
 */
public final class ServerMetadata {

    private static final Map<EndpointRole, String> MEMBERS = members();

    private static final Rule<Boolean> SAME_ISSUER = Rule.of(
            "ServerMetadata.issuer",
            "is identical to the issuer that was asked for (RFC 8414 section 3.3)",
            "use none of the document: it is of another server",
            same -> same);
    private static final Rule<Boolean> ADDRESS = Rule.of(
            "ServerMetadata",
            "names its endpoints by https URLs (http only where the issuer is such a loopback)",
            "use none of the document and tell the institution",
            safe -> safe);
    private static final Rule<Boolean> USABLE = Rule.of(
            "ServerMetadata",
            "names the authorisation and the token endpoint (RFC 8414 section 2)",
            "use none of the document and tell the institution",
            usable -> usable);

    private final URI issuer;
    private final Map<String, List<String>> published;
    private final Map<EndpointRole, URI> addresses;
    private final Map<EndpointRole, URI> aliases;

    private ServerMetadata(URI issuer, Map<String, List<String>> published) {
        this.issuer = issuer;
        this.published = published;
        this.addresses = read("");
        this.aliases = read("mtls_endpoint_aliases.");
        USABLE.check(addresses.containsKey(EndpointRole.AUTHORIZATION) && addresses.containsKey(EndpointRole.TOKEN));
    }

    /**
     * Metadata of an issuer.
     *
     * @param issuer who was asked
     * @param members the members of the document with their values; those of an object inside it as {@code outer.inner}
     * @return the metadata
     * @throws dev.nakadachi.error.InvalidInputException when the document is of another issuer, lacks an endpoint that
     *     every server has, or names one that is not safe to call
     */
    public static ServerMetadata of(URI issuer, Map<String, List<String>> members) {
        Objects.requireNonNull(issuer, "issuer");
        Map<String, List<String>> copy = new LinkedHashMap<>();
        members.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        SAME_ISSUER.check(copy.getOrDefault("issuer", List.of()).equals(List.of(issuer.toString())));
        return new ServerMetadata(issuer, copy);
    }

    /**
     * Whose metadata this is.
     *
     * @return the issuer identifier
     */
    public URI issuer() {
        return issuer;
    }

    /**
     * The endpoints with the issuer.
     *
     * @param environment their name
     * @return the endpoints, to which the base of the business API is still to be added
     */
    public Endpoints endpoints(EnvironmentId environment) {
        return endpoints(environment, addresses);
    }

    /**
     * The endpoints for a client that shows its certificate: {@code mtls_endpoint_aliases} where there are such, which
     * may be of another host or port (RFC 8705 section 5).
     *
     * @param environment their name
     * @return the endpoints, to which the base of the business API is still to be added
     */
    public Endpoints endpointsForCertificates(EnvironmentId environment) {
        Map<EndpointRole, URI> own = new LinkedHashMap<>(addresses);
        own.putAll(aliases);
        return endpoints(environment, own);
    }

    private Endpoints endpoints(EnvironmentId environment, Map<EndpointRole, URI> own) {
        Endpoints all = Endpoints.of(environment).withIssuer(issuer);
        for (Map.Entry<EndpointRole, URI> address : own.entrySet()) {
            all = all.with(address.getKey(), address.getValue());
        }
        return all;
    }

    /**
     * The facts that follow, to which scopes and what no metadata says are still to be added: rotation, lives, whom an
     * assertion names.
     *
     * @return the facts
     */
    public OAuthFacts oauth() {
        OAuthFacts facts = OAuthFacts.of(authentication())
                .withPkce(pkce())
                .withIssuerParameter(flag("authorization_response_iss_parameter_supported"))
                .withAuthorization(AuthorizationFacts.standard()
                        .withPushedRequests(pushedRequests())
                        .withSignedRequests(signedRequests()));
        Set<JwtAlgorithm> idTokens = idTokenAlgorithms();
        return idTokens.isEmpty() ? facts : facts.withOpenId(OpenIdFacts.of(idTokens));
    }

    /**
     * Where a profile and its endpoints say other than this document. What either does not know is no difference.
     *
     * @param facts of the profile
     * @param endpoints of the environment
     * @return the differences, none when they agree
     */
    public List<MetadataDifference> differencesFrom(OAuthFacts facts, Endpoints endpoints) {
        return MetadataComparison.of(this, facts, endpoints);
    }

    /**
     * Methods of client authentication that this SDK speaks.
     *
     * @return those published; {@code client_secret_basic} where nothing is published, as RFC 8414 section 2 says
     */
    public Set<ClientAuthentication> authentication() {
        String member = "token_endpoint_auth_methods_supported";
        return published.containsKey(member)
                ? known(ClientAuthentication.values(), ClientAuthentication::value, member)
                : Set.of(ClientAuthentication.CLIENT_SECRET_BASIC);
    }

    /**
     * Algorithms of ID tokens that this SDK speaks; {@code none} is not among them.
     *
     * @return those published
     */
    public Set<JwtAlgorithm> idTokenAlgorithms() {
        return known(JwtAlgorithm.values(), JwtAlgorithm::name, "id_token_signing_alg_values_supported");
    }

    /**
     * Algorithms of DPoP proofs (RFC 9449 section 5.1) that this SDK speaks.
     *
     * @return those published; with one of them the server takes DPoP
     */
    public Set<SigningAlgorithm> proofAlgorithms() {
        return known(SigningAlgorithm.values(), SigningAlgorithm::name, "dpop_signing_alg_values_supported");
    }

    /**
     * How the authorisation response can come back.
     *
     * @return those published that this SDK speaks; {@link ResponseMode#QUERY} where nothing is published
     */
    public Set<ResponseMode> responseModes() {
        List<String> modes = published.getOrDefault("response_modes_supported", List.of("query"));
        Set<ResponseMode> known = new LinkedHashSet<>();
        if (modes.contains("query")) {
            known.add(ResponseMode.QUERY);
        }
        if (modes.contains("jwt") || modes.contains("query.jwt")) {
            known.add(ResponseMode.JWT);
        }
        return Set.copyOf(known);
    }

    /**
     * Whether tokens are bound to the client's certificate (RFC 8705 section 3.3).
     *
     * @return what is published
     */
    public Support certificateBinding() {
        return flag("tls_client_certificate_bound_access_tokens");
    }

    /**
     * PKCE with S256. RFC 8414 reads an omission as "not supported"; documents of OpenID Connect omit it although the
     * server supports it, so here it is unknown.
     *
     * @return what is published
     */
    public Support pkce() {
        List<String> methods = published.get("code_challenge_methods_supported");
        if (methods == null) {
            return Support.UNKNOWN;
        }
        return methods.contains("S256") ? Support.SUPPORTED : Support.ABSENT;
    }

    /**
     * Pushed authorisation requests (RFC 9126 section 5).
     *
     * @return what is published
     */
    public Support pushedRequests() {
        if (flag("require_pushed_authorization_requests") == Support.SUPPORTED) {
            return Support.REQUIRED;
        }
        return addresses.containsKey(EndpointRole.PUSHED_AUTHORIZATION) ? Support.SUPPORTED : Support.UNKNOWN;
    }

    /**
     * Signed request objects (RFC 9101 section 10.5).
     *
     * @return what is published
     */
    public Support signedRequests() {
        return flag("require_signed_request_object") == Support.SUPPORTED
                ? Support.REQUIRED
                : flag("request_parameter_supported");
    }

    /** Of each role that has an address. */
    Map<EndpointRole, URI> addresses() {
        return addresses;
    }

    /** The alias of a role for clients with a certificate. */
    Optional<URI> alias(EndpointRole role) {
        return Optional.ofNullable(aliases.get(role));
    }

    @Override
    public String toString() {
        return "ServerMetadata[" + issuer + "]";
    }

    private Support flag(String member) {
        return switch (String.join("", published.getOrDefault(member, List.of()))) {
            case "true" -> Support.SUPPORTED;
            case "false" -> Support.ABSENT;
            default -> Support.UNKNOWN;
        };
    }

    private <T> Set<T> known(T[] values, Function<T, String> name, String member) {
        List<String> texts = published.getOrDefault(member, List.of());
        Set<T> known = new LinkedHashSet<>();
        Arrays.stream(values).filter(value -> texts.contains(name.apply(value))).forEach(known::add);
        return Set.copyOf(known);
    }

    private Map<EndpointRole, URI> read(String before) {
        Map<EndpointRole, URI> result = new LinkedHashMap<>();
        MEMBERS.forEach((role, member) -> address(before + member).ifPresent(uri -> result.put(role, uri)));
        return result;
    }

    private Optional<URI> address(String member) {
        List<String> values = published.get(member);
        if (values == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(values.size() == 1 ? values.get(0) : "");
            ADDRESS.check(MetadataPlace.isSafe(uri)
                    && (issuer.getScheme().equalsIgnoreCase("http")
                            || uri.getScheme().equalsIgnoreCase("https")));
            return Optional.of(uri);
        } catch (IllegalArgumentException noUri) {
            throw ADDRESS.broken();
        }
    }

    private static Map<EndpointRole, String> members() {
        Map<EndpointRole, String> members = new LinkedHashMap<>();
        members.put(EndpointRole.AUTHORIZATION, "authorization_endpoint");
        members.put(EndpointRole.TOKEN, "token_endpoint");
        members.put(EndpointRole.REVOCATION, "revocation_endpoint");
        members.put(EndpointRole.PUSHED_AUTHORIZATION, "pushed_authorization_request_endpoint");
        members.put(EndpointRole.JWKS, "jwks_uri");
        members.put(EndpointRole.USERINFO, "userinfo_endpoint");
        return members;
    }
}
