package dev.nakadachi.sandbox;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.dialect.meti.MetiDialect;
import dev.nakadachi.sandbox.internal.oauth.GrantEnd;
import dev.nakadachi.secret.Secret;
import java.net.URI;

/**
 * The card issuer of a sandbox, in the message shape of {@code docs/card-api}. A token of the bank is refused here, and
 * the other way round. Thread-safe.
 */
public final class SandboxCardIssuer {

    private final Entrance entrance;

    SandboxCardIssuer(Entrance entrance) {
        this.entrance = entrance;
    }

    /**
     * The client that is registered here.
     *
     * @return generated at start, not that of the bank
     */
    public ClientId clientId() {
        return entrance.client().id();
    }

    /**
     * The client's secret.
     *
     * @return generated at start, not that of the bank
     */
    public Secret clientSecret() {
        return entrance.client().secret();
    }

    /**
     * The issuer identifier that callbacks carry as {@code iss} (RFC 9207); all addresses lie below it.
     *
     * @return the URI as text, shaped like {@code https://127.0.0.1:port/issuer}, without a trailing slash
     */
    public String issuer() {
        return entrance.issuer();
    }

    /**
     * The base of the resources, with the major version.
     *
     * @return shaped like {@code https://127.0.0.1:port/issuer/v1}
     */
    public URI apiBase() {
        return entrance.at(MetiDialect.BASE + "/v1");
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
     * Where codes and refresh tokens are exchanged. Its path tells its calls from those at the bank, in counters and in
     * matches for faults.
     *
     * @return the token endpoint
     */
    public URI tokenEndpoint() {
        return entrance.tokenEndpoint();
    }

    /**
     * Where tokens are revoked (RFC 7009).
     *
     * @return the revocation endpoint
     */
    public URI revocationEndpoint() {
        return entrance.revocationEndpoint();
    }

    /**
     * The issuer's authorisation server, with all that a profile other than the default needs.
     *
     * @return its endpoints, and the client's keys and certificates
     */
    public SandboxAuthorisation authorisation() {
        return new SandboxAuthorisation(entrance);
    }

    /**
     * Registers one more redirect URI here. Those of the builder are registered at both institutions.
     *
     * @param uri https, or http on the loopback; requests must name it letter by letter
     * @throws dev.nakadachi.error.InvalidInputException when its shape is not allowed
     */
    public void registerRedirectUri(URI uri) {
        entrance.client().register(uri);
    }

    /**
     * A test user of the issuer, who answers the consent page without a browser.
     *
     * @param login alice or bob
     * @return the user
     */
    public SandboxUser user(String login) {
        return entrance.user(login);
    }

    /**
     * Ends every consent of a user, as if it had been withdrawn at the issuer.
     *
     * @param login alice or bob
     */
    public void withdrawConsents(String login) {
        entrance.end(login, GrantEnd.WITHDRAWN);
    }

    /**
     * Cards, statements and lines.
     *
     * @return what the API shows
     */
    public Issuer state() {
        return entrance.institution().cards();
    }
}
