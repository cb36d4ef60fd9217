package dev.nakadachi.consent;

import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.secret.Secret;
import java.util.Objects;

/**
 * What your company registered at an institution: client id, client secret and how they are presented at the token
 * endpoint (RFC 6749 section 2.3.1). Connecting refuses a method that the institution's profile does not accept. Never
 * prints the secret. Immutable and thread-safe.
 */
public final class ClientCredentials {

    private final ClientId clientId;
    private final Secret clientSecret;
    private final ClientAuthentication authentication;

    private ClientCredentials(ClientId clientId, Secret clientSecret, ClientAuthentication authentication) {
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        this.clientSecret = Objects.requireNonNull(clientSecret, "clientSecret");
        this.authentication = Objects.requireNonNull(authentication, "authentication");
    }

    /**
     * Credentials.
     *
     * @param clientId the registered id
     * @param clientSecret the registered secret
     * @param authentication the method that the registration names
     * @return the credentials
     */
    public static ClientCredentials of(ClientId clientId, Secret clientSecret, ClientAuthentication authentication) {
        return new ClientCredentials(clientId, clientSecret, authentication);
    }

    /**
     * The client id.
     *
     * @return the id
     */
    public ClientId clientId() {
        return clientId;
    }

    /**
     * The client secret.
     *
     * @return the secret
     */
    public Secret clientSecret() {
        return clientSecret;
    }

    /**
     * How they are presented.
     *
     * @return the method
     */
    public ClientAuthentication authentication() {
        return authentication;
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + ", " + authentication + "]";
    }
}
