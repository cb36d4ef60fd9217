package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.web.Router;
import dev.nakadachi.secret.Secret;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
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
        this.book = new TokenBook(clock, random);
        this.pending = new PendingConsents(random);
    }

    /**
     * Adds all its routes.
     *
     * @param router of the HTTPS server
     */
    public void addTo(Router router) {
        ClientAuthentication authentication = ClientAuthentication.of(
                client, options.profile().assertionAudience(), place::issuer, () -> place.at(paths.token()), clock);
        addPagesTo(router);
        router.route("POST", paths.token(), new TokenEndpoint(authentication, book, options));
        router.route("POST", paths.revocation(), new RevocationEndpoint(authentication, book));
        router.route("GET", paths.userinfo(), new UserInfoEndpoint(book, place::issuer));
    }

    /**
     * Adds only what a browser needs.
     *
     * @param router of the plain HTTP server
     */
    public void addPagesTo(Router router) {
        ConsentPages pages = new ConsentPages(options.page(), options.users(), paths.consent());
        AuthorisationRules rules = new AuthorisationRules(options, clock);
        router.route(
                "GET", paths.authorization(), new AuthorisationEndpoint(client, rules, pending, pages, place::issuer));
        router.route(
                "POST", paths.consent(), new ConsentEndpoint(pending, book, pages, options.users(), place::issuer));
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
     * Checks an access token.
     *
     * @param accessToken as the client sent it
     * @return its owner, empty when it is unknown, expired or revoked
     */
    public Optional<TokenOwner> ownerOf(String accessToken) {
        return book.owner(accessToken).map(family -> new TokenOwner(family.user(), family.scopes()));
    }

    /**
     * Ends every consent of a user, as if it had been withdrawn at the institution.
     *
     * @param user the login name
     */
    public void revokeAllOf(String user) {
        book.revokeAllOf(user);
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
}
