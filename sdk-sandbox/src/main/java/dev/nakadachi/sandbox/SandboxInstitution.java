package dev.nakadachi.sandbox;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.card.Issuer;
import dev.nakadachi.sandbox.dialect.Trouble;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.internal.oauth.GrantEnd;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * An institution that was added by its dialect. Its clients, codes and tokens are refused by all others; clock, faults,
 * wire, certificate, counters and test users are shared. Thread-safe.
 */
public final class SandboxInstitution {

    private final Entrance entrance;

    SandboxInstitution(Entrance entrance) {
        this.entrance = entrance;
    }

    /**
     * The client that is registered here.
     *
     * @return generated at start, that of no other institution
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
     * Its authorisation server.
     *
     * @return endpoints, credentials, keys and certificates
     */
    public SandboxAuthorisation authorisation() {
        return new SandboxAuthorisation(entrance);
    }

    /**
     * A path of the institution.
     *
     * @param path starts with a slash
     * @return shaped like {@code https://127.0.0.1:port/path}
     */
    public URI at(String path) {
        return entrance.at(path);
    }

    /**
     * Where the customer answers the transfers that wait.
     *
     * @return the page, empty for an institution without one
     */
    public Optional<URI> approvalPage() {
        return entrance.approvals();
    }

    /**
     * Registers one more redirect URI here. Those of the builder are registered at every institution.
     *
     * @param uri https, or http on the loopback; requests must name it letter by letter
     * @throws dev.nakadachi.error.InvalidInputException when its shape is not allowed
     */
    public void registerRedirectUri(URI uri) {
        entrance.client().register(uri);
    }

    /**
     * A test user, who answers the consent page without a browser.
     *
     * @param login alice or bob
     * @return the user
     */
    public SandboxUser user(String login) {
        return entrance.user(login);
    }

    /**
     * Ends every consent of a user, as if it had been withdrawn at the institution.
     *
     * @param login alice or bob
     */
    public void withdrawConsents(String login) {
        entrance.end(login, GrantEnd.WITHDRAWN);
    }

    /**
     * Accounts, lines and transfers of this institution.
     *
     * @return what its answers show
     */
    public Bank bank() {
        return entrance.institution().bank();
    }

    /**
     * Cards, statements and lines of this institution.
     *
     * @return what its answers show
     */
    public Issuer cards() {
        return entrance.institution().cards();
    }

    /**
     * A refusal in the institution's own error body, for {@link Sandbox#faults}.
     *
     * @param trouble what is wrong
     * @return the fault
     */
    public Fault fault(Trouble trouble) {
        return (request, bank) -> entrance.institution()
                .dialect()
                .refusal(trouble, "refused by order of the test")
                .reply();
    }
}
