package dev.nakadachi.sandbox;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.dialect.Dialect;
import dev.nakadachi.sandbox.dialect.gmo.GmoDialect;
import dev.nakadachi.sandbox.dialect.gmo.NoticePost;
import dev.nakadachi.sandbox.fault.FaultPlan;
import dev.nakadachi.sandbox.internal.oauth.GrantEnd;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.sandbox.web.RequestCounters;
import dev.nakadachi.sandbox.wire.TcpGate;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Institutions in the caller's own JVM: a bank in the dialect of GMO Aozora Net Bank, corporate, and a card issuer
 * after the METI guideline ({@link #cardIssuer}), each with its own authorisation server, on free ports of 127.0.0.1,
 * with real HTTPS and real OAuth 2.0. For tests and demonstrations only. They share clock, fault plan, wire and
 * certificate; all other methods here are about the bank.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start()) {
 *     URI callback = sandbox.user("alice").approve(authorizationUri);
 * }
 * }</pre>
 *
 * <p>Its threads are daemons, and it stops by itself after its maximum lifetime. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {

    private static final Rule<Dialect> OPENED = Rule.of(
            "dialect", "was given to the builder of this sandbox", "pass the same object to both", dialect -> false);

    private final Surroundings around;
    private final Servers servers;
    private final List<Entrance> entrances;
    private final Entrance entrance;

    /** The first institution is the bank that the methods here speak of, the second the card issuer. */
    Sandbox(Surroundings around, Servers servers, List<Entrance> entrances) {
        this.around = around;
        this.servers = servers;
        this.entrances = entrances;
        this.entrance = entrances.get(0);
    }

    /**
     * Starts with all defaults.
     *
     * @return the running sandbox; close it
     */
    public static Sandbox start() {
        return builder().start();
    }

    /**
     * Starts with choices.
     *
     * @return a builder with all defaults
     */
    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /**
     * The issuer identifier that callbacks carry as {@code iss} (RFC 9207).
     *
     * @return the URI as text, with a trailing slash as the bank has it
     */
    public String issuer() {
        return entrance.issuer();
    }

    /**
     * The base of the authorisation API, always HTTPS.
     *
     * @return shaped like {@code https://127.0.0.1:port/ganb/api/auth/v1}
     */
    public URI authBase() {
        return entrance.at(GmoDialect.AUTH_BASE);
    }

    /**
     * The base of the corporate business API.
     *
     * @return shaped like {@code https://127.0.0.1:port/ganb/api/corporation/v1}
     */
    public URI corporationBase() {
        return entrance.at(GmoDialect.BASE);
    }

    /**
     * Where the user's browser is sent: plain loopback HTTP when the sandbox was built for a browser, else HTTPS.
     *
     * @return the authorisation endpoint
     */
    public URI authorizationEndpoint() {
        return entrance.authorizationEndpoint();
    }

    /**
     * The page on which the bank's customer approves or refuses transfers and cancels; served like the consent page.
     *
     * @return its address, for any browser of this machine
     */
    public URI approvalPage() {
        return entrance.approvals().orElseThrow();
    }

    /**
     * Where codes and refresh tokens are exchanged.
     *
     * @return the token endpoint
     */
    public URI tokenEndpoint() {
        return entrance.tokenEndpoint();
    }

    /**
     * Where tokens are revoked (RFC 7009). That the real bank has this path is not confirmed.
     *
     * @return the revocation endpoint
     */
    public URI revocationEndpoint() {
        return entrance.revocationEndpoint();
    }

    /**
     * What the client has to trust.
     *
     * @return the self-signed certificate of this JVM's sandboxes
     */
    public X509Certificate trustAnchor() {
        return servers.trustAnchor();
    }

    /**
     * The client that is registered.
     *
     * @return generated at start
     */
    public ClientId clientId() {
        return entrance.client().id();
    }

    /**
     * The client's secret.
     *
     * @return generated at start
     */
    public Secret clientSecret() {
        return entrance.client().secret();
    }

    /**
     * The bank's authorisation server, with all that a profile other than the default needs.
     *
     * @return its endpoints, and the client's keys and certificates
     */
    public SandboxAuthorisation authorisation() {
        return new SandboxAuthorisation(entrance);
    }

    /**
     * Registers one more redirect URI.
     *
     * @param uri https, or http on the loopback; requests must name it letter by letter
     * @throws dev.nakadachi.error.InvalidInputException when its shape is not allowed
     */
    public void registerRedirectUri(URI uri) {
        entrance.client().register(uri);
    }

    /**
     * A test user of the bank, who answers the consent page without a browser, of whichever institution shows it.
     *
     * @param login alice or bob
     * @return the user
     */
    public SandboxUser user(String login) {
        return entrance.user(login);
    }

    /**
     * Ends every consent of a user, as if it had been withdrawn at the bank.
     *
     * @param login one of the bank's users
     */
    public void withdrawConsents(String login) {
        entrance.end(login, GrantEnd.WITHDRAWN);
    }

    /**
     * Every secret that both institutions have seen, so that a test can search files and logs of the application for
     * them: the clients', codes, code verifiers, access and refresh tokens, also those that are over, and the numbers
     * that a quirk of the issuer has written into texts.
     *
     * @return a copy
     */
    public Set<Secret> secrets() {
        return entrances.stream()
                .map(Entrance::allSecrets)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The bank's state.
     *
     * @return users and accounts
     */
    public Bank bank() {
        return entrance.institution().bank();
    }

    /**
     * Where the bank's notices are started, stopped and fetched.
     *
     * @return shaped like {@code https://127.0.0.1:port/ganb/api/webhooks/v1}
     */
    public URI noticesBase() {
        return entrance.at(GmoDialect.NOTICES_BASE);
    }

    /**
     * The bank tries each notice that waits once, over HTTP and signed, while delivery runs; one that is not answered
     * with 200 waits on.
     *
     * @param receiver where the application takes notices
     * @return how many were received
     */
    public int deliverNotices(URI receiver) {
        return new NoticePost(bank(), clientSecret()).bring(receiver);
    }

    /**
     * The card issuer beside the bank, with an authorisation server, a client and tokens of its own.
     *
     * @return where it is and what it knows
     */
    public SandboxCardIssuer cardIssuer() {
        return new SandboxCardIssuer(entrances.get(1));
    }

    /**
     * One of the institutions that {@link SandboxBuilder#dialect} has added.
     *
     * @param dialect the same object
     * @return its entrance
     * @throws dev.nakadachi.error.InvalidInputException when the builder was not given this dialect
     */
    public SandboxInstitution institution(Dialect dialect) {
        return entrances.stream()
                .filter(candidate -> candidate.institution().dialect() == dialect)
                .findFirst()
                .map(SandboxInstitution::new)
                .orElseThrow(OPENED::broken);
    }

    /**
     * The institutions' time.
     *
     * @return a clock that stands until it is moved
     */
    public VirtualClock clock() {
        return around.clock();
    }

    /**
     * What goes wrong.
     *
     * @return the plan, empty at start
     */
    public FaultPlan faults() {
        return around.faults();
    }

    /**
     * What arrived.
     *
     * @return counts of requests
     */
    public RequestCounters counters() {
        return servers.counters();
    }

    /**
     * The wire in front of the HTTPS server: all its connections pass here.
     *
     * @return the gate; {@link dev.nakadachi.sandbox.fault.Faults#onWire} breaks the answer of a chosen request
     */
    public TcpGate gate() {
        return servers.gate();
    }

    /**
     * The wire in front of the port that asks for certificates.
     *
     * @return its gate; that of {@link #gate} when the profile needs no certificate
     */
    public TcpGate mutualTlsGate() {
        return servers.mutualTlsGate();
    }

    /** Stops the servers. Calling it twice does no harm. */
    @Override
    public void close() {
        servers.close();
    }
}
