package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.dialect.AuthorisationPaths;
import dev.nakadachi.sandbox.internal.random.RandomText;
import dev.nakadachi.sandbox.oauth.IdTokenFault;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.web.Request;
import dev.nakadachi.sandbox.web.Router;
import dev.nakadachi.secret.Secret;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The authorisation server of one institution. It knows one client and no token of another server. Thread-safe. */
public final class AuthorisationServer {

    private final RegisteredClient client;
    private final AuthorisationPaths paths;
    private final AuthorisationOptions options;
    private final InstantSource clock;
    private final Place place;
    private final TokenBook book;
    private final PendingConsents pending;
    private final ServerKeys keys;
    private final IdTokens idTokens;
    private final DpopNonces serverNonces;
    private final DpopNonces resourceNonces;
    private final ResourceDoor door;
    private final Intake intake;

    /**
     * A server without tokens.
     *
     * @param client the one client
     * @param paths where its endpoints are
     * @param options how it behaves
     * @param clock when tokens expire
     * @param place where it is
     */
    public AuthorisationServer(
            RegisteredClient client,
            AuthorisationPaths paths,
            AuthorisationOptions options,
            InstantSource clock,
            Place place) {
        this.client = client;
        this.paths = paths;
        this.options = options;
        this.clock = clock;
        this.place = place;
        RandomText random = new RandomText(Host.system());
        this.book = new TokenBook(clock, random, options.profile());
        this.pending = new PendingConsents(random);
        this.keys = new ServerKeys(options.profile().serverAlgorithms(), random);
        this.idTokens = new IdTokens(client, options.profile().idTokens(), place, keys, clock);
        this.serverNonces = new DpopNonces(clock, random);
        this.resourceNonces = new DpopNonces(clock, random);
        this.door = new ResourceDoor(
                book, place, options.profile().constraint(), gate(ServerRule.DPOP_NONCE_AT_RESOURCE, resourceNonces));
        this.intake = new Intake(
                client,
                options.profile(),
                new AuthorisationRules(options, clock, this::resources),
                new RequestObject(client, place::issuer, clock),
                new PushedRequests(clock, random));
    }

    /**
     * Adds all its routes.
     *
     * @param router of the HTTPS server
     */
    public void addTo(Router router) {
        ClientAuthentication authentication = ClientAuthentication.of(
                client, options.profile().assertionAudience(), place::issuer, () -> place.at(paths.token()), clock);
        SenderCheck senders =
                new SenderCheck(options.profile().constraint(), gate(ServerRule.DPOP_NONCE_AT_SERVER, serverNonces));
        Consumer<Request> revokers =
                options.profile().follows(ServerRule.DPOP_AT_REVOCATION) ? senders::of : request -> {};
        addPagesTo(router);
        router.route("POST", paths.pushed(), new PushedRequestEndpoint(authentication, senders, intake));
        router.route("POST", paths.token(), new TokenEndpoint(authentication, senders, book, idTokens, options));
        router.route("POST", paths.revocation(), new RevocationEndpoint(authentication, senders, revokers, book));
        router.route("GET", paths.userinfo(), new UserInfoEndpoint(door, options.profile(), place, idTokens));
        router.route("GET", paths.jwks(), new JwksEndpoint(keys));
        MetadataEndpoint metadata = new MetadataEndpoint(paths, options, place);
        router.route("GET", paths.openIdConfiguration(), metadata);
        router.route("GET", paths.serverMetadata(), metadata);
    }

    /**
     * Adds only what a browser needs.
     *
     * @param router of the plain HTTP server
     */
    public void addPagesTo(Router router) {
        ConsentPages pages = new ConsentPages(options.page(), options.users(), paths.consent());
        AuthorisationResponses responses = new AuthorisationResponses(
                options.profile(),
                place,
                new SignedResponses(client, options.profile().responseAlgorithm(), keys, clock));
        router.route(
                "GET", paths.authorization(), new AuthorisationEndpoint(client, intake, pending, pages, responses));
        router.route(
                "POST",
                paths.consent(),
                new ConsentEndpoint(new Answers(pending, intake, book, responses), pages, options.users()));
    }

    /**
     * The client.
     *
     * @return the only one
     */
    public RegisteredClient client() {
        return client;
    }

    /**
     * Where the endpoints are.
     *
     * @return paths
     */
    public AuthorisationPaths paths() {
        return paths;
    }

    /**
     * The issuer identifier that callbacks carry as {@code iss} (RFC 9207).
     *
     * @return known once the port is
     */
    public String issuer() {
        return place.issuer();
    }

    /**
     * Where access tokens are judged.
     *
     * @return the door of all resources
     */
    public ResourceDoor door() {
        return door;
    }

    /**
     * Ends every consent of a user.
     *
     * @param user the login name
     * @param reason what the user did
     */
    public void endAllOf(String user, GrantEnd reason) {
        book.endAllOf(user, reason);
    }

    /** Forgets every DPoP nonce that was given, here and at the resources: clients have to take a new one. */
    public void rotateNonces() {
        serverNonces.rotate();
        resourceNonces.rotate();
    }

    /**
     * Orders a fault for the next ID token.
     *
     * @param fault what is wrong with it
     */
    public void nextIdToken(IdTokenFault fault) {
        idTokens.next(fault);
    }

    /** Signs with new keys from now on; those before are published once more, until the next rotation. */
    public void rotateKeys() {
        keys.rotate();
    }

    /**
     * Every secret that passed here: the client's, codes, code verifiers, access and refresh tokens, also those that
     * are over.
     *
     * @return a copy
     */
    public Set<Secret> secrets() {
        return Stream.concat(Stream.of(client.secret()), book.secrets().stream().map(Secret::of))
                .collect(Collectors.toUnmodifiableSet());
    }

    private DpopGate gate(ServerRule demanded, DpopNonces nonces) {
        return new DpopGate(place, clock, options.profile().follows(demanded) ? Optional.of(nonces) : Optional.empty());
    }

    private List<String> resources() {
        return List.of(place.at(paths.resource()), place.overMutualTls(paths.resource()));
    }
}
