package dev.nakadachi.consent;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SigningKey;
import dev.nakadachi.transport.ClientIdentity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What your company registered at an institution: client id, and by what it proves itself at the token endpoint: a
 * secret, a key or a certificate. Connecting refuses a method that the institution's profile does not accept. Never
 * prints a secret. Immutable and thread-safe; {@code with} methods return a copy.
 */
public final class ClientCredentials {

    private static final Rule<ClientAuthentication> BY_SECRET = Rule.of(
            "ClientCredentials.of",
            "takes client_secret_basic or client_secret_post",
            "use the factory of the method that your registration names",
            method -> method == ClientAuthentication.CLIENT_SECRET_BASIC
                    || method == ClientAuthentication.CLIENT_SECRET_POST);
    private static final Rule<ClientAuthentication> BY_CERTIFICATE = Rule.of(
            "ClientCredentials.mutualTls",
            "takes tls_client_auth or self_signed_tls_client_auth",
            "use the factory of the method that your registration names",
            method -> method == ClientAuthentication.TLS_CLIENT_AUTH
                    || method == ClientAuthentication.SELF_SIGNED_TLS_CLIENT_AUTH);
    private static final Rule<ClientIdentity> CERTIFICATE = Rule.of(
            "ClientCredentials.certificate",
            "has a key and a certificate",
            "load them with ClientIdentity.of",
            identity -> identity.material().isPresent());

    private final ClientId clientId;
    private final ClientAuthentication authentication;
    private final @Nullable Secret clientSecret;
    private final @Nullable SigningKey assertionKey;
    private final @Nullable SigningKey requestKey;
    private final ClientIdentity certificate;

    private ClientCredentials(
            ClientId clientId,
            ClientAuthentication authentication,
            @Nullable Secret clientSecret,
            @Nullable SigningKey assertionKey,
            @Nullable SigningKey requestKey,
            ClientIdentity certificate) {
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        this.authentication = Objects.requireNonNull(authentication, "authentication");
        this.clientSecret = clientSecret;
        this.assertionKey = assertionKey;
        this.requestKey = requestKey;
        this.certificate = certificate;
    }

    /**
     * A client with a secret (RFC 6749 section 2.3.1).
     *
     * @param clientId the registered id
     * @param clientSecret the registered secret
     * @param authentication {@code client_secret_basic} or {@code client_secret_post}, as the registration names it
     * @return the credentials
     * @throws dev.nakadachi.error.InvalidInputException when the method works without a secret
     */
    public static ClientCredentials of(ClientId clientId, Secret clientSecret, ClientAuthentication authentication) {
        Objects.requireNonNull(clientSecret, "clientSecret");
        return new ClientCredentials(
                clientId, BY_SECRET.check(authentication), clientSecret, null, null, ClientIdentity.none());
    }

    /**
     * A public client, which has nothing to prove itself by ({@code none}, RFC 6749 section 2.1).
     *
     * @param clientId the registered id
     * @return the credentials
     */
    public static ClientCredentials publicClient(ClientId clientId) {
        return new ClientCredentials(clientId, ClientAuthentication.NONE, null, null, null, ClientIdentity.none());
    }

    /**
     * A client that signs an assertion for each call ({@code private_key_jwt}, RFC 7523 section 2.2).
     *
     * @param clientId the registered id
     * @param key the key whose public half is registered
     * @return the credentials
     */
    public static ClientCredentials privateKeyJwt(ClientId clientId, SigningKey key) {
        Objects.requireNonNull(key, "key");
        return new ClientCredentials(
                clientId, ClientAuthentication.PRIVATE_KEY_JWT, null, key, null, ClientIdentity.none());
    }

    /**
     * A client that proves itself by its certificate (RFC 8705 section 2).
     *
     * @param clientId the registered id
     * @param certificate the certificate with its key
     * @param authentication {@code tls_client_auth} or {@code self_signed_tls_client_auth}, as the registration names
     *     it
     * @return the credentials
     * @throws dev.nakadachi.error.InvalidInputException when there is no certificate, or the method works without one
     */
    public static ClientCredentials mutualTls(
            ClientId clientId, ClientIdentity certificate, ClientAuthentication authentication) {
        return new ClientCredentials(
                clientId, BY_CERTIFICATE.check(authentication), null, null, null, CERTIFICATE.check(certificate));
    }

    /**
     * The same client with a certificate that its tokens are bound to (RFC 8705 section 3).
     *
     * @param value the certificate with its key
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when there is no certificate
     */
    public ClientCredentials withCertificate(ClientIdentity value) {
        return new ClientCredentials(
                clientId, authentication, clientSecret, assertionKey, requestKey, CERTIFICATE.check(value));
    }

    /**
     * The same client with a key that signs its authorisation requests (RFC 9101).
     *
     * @param value the key whose public half is registered
     * @return a copy
     */
    public ClientCredentials withRequestKey(SigningKey value) {
        return new ClientCredentials(
                clientId, authentication, clientSecret, assertionKey, Objects.requireNonNull(value), certificate);
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
     * How the client proves itself.
     *
     * @return the method
     */
    public ClientAuthentication authentication() {
        return authentication;
    }

    /**
     * The client secret.
     *
     * @return the secret, empty for a client without one
     */
    public Optional<Secret> clientSecret() {
        return Optional.ofNullable(clientSecret);
    }

    /**
     * The key that signs client assertions.
     *
     * @return the key, empty for a client that does not sign any
     */
    public Optional<SigningKey> assertionKey() {
        return Optional.ofNullable(assertionKey);
    }

    /**
     * The key that signs authorisation requests.
     *
     * @return the key of its own or that of the assertions, empty for a client without either
     */
    public Optional<SigningKey> requestKey() {
        return Optional.ofNullable(requestKey).or(this::assertionKey);
    }

    /**
     * The certificate for mutual TLS.
     *
     * @return the certificate, or {@link ClientIdentity#none()}
     */
    public ClientIdentity certificate() {
        return certificate;
    }

    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + ", " + authentication + "]";
    }
}
