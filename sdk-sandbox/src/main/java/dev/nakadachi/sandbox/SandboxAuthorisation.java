package dev.nakadachi.sandbox;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.sandbox.internal.oauth.RegisteredClient;
import dev.nakadachi.sandbox.internal.web.ClientCertificates;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.oauth.IdTokenFault;
import dev.nakadachi.secret.SigningKey;
import dev.nakadachi.transport.ClientIdentity;
import java.net.URI;

/**
 * The authorisation server of one institution of a sandbox: its endpoints and what is registered there. Thread-safe.
 */
public final class SandboxAuthorisation {

    private final Entrance entrance;

    SandboxAuthorisation(Entrance entrance) {
        this.entrance = entrance;
    }

    /**
     * What the client proves itself with, ready for the SDK: of the registered method, with the certificate whenever
     * the profile needs one.
     *
     * @return new credentials; {@code client_secret_basic} where header and form are both accepted
     */
    public ClientCredentials credentials() {
        RegisteredClient client = entrance.client();
        ClientId id = client.id();
        ClientCredentials credentials = switch (client.method()) {
            case BASIC_OR_POST, BASIC ->
                ClientCredentials.of(id, client.secret(), ClientAuthentication.CLIENT_SECRET_BASIC);
            case POST -> ClientCredentials.of(id, client.secret(), ClientAuthentication.CLIENT_SECRET_POST);
            case NONE -> ClientCredentials.publicClient(id);
            case PRIVATE_KEY_JWT -> ClientCredentials.privateKeyJwt(id, clientKey());
            case TLS_CLIENT_AUTH ->
                ClientCredentials.mutualTls(id, clientCertificate(), ClientAuthentication.TLS_CLIENT_AUTH);
            case SELF_SIGNED_TLS_CLIENT_AUTH ->
                ClientCredentials.mutualTls(id, clientCertificate(), ClientAuthentication.SELF_SIGNED_TLS_CLIENT_AUTH);
        };
        return client.needsCertificate() ? credentials.withCertificate(clientCertificate()) : credentials;
    }

    /**
     * The key whose public half is registered, for assertions and request objects.
     *
     * @return made when first asked for, the same one at every call
     */
    public SigningKey clientKey() {
        return entrance.client().signingKey();
    }

    /**
     * The certificate that is registered for the client, with its key.
     *
     * @return the one that signs itself for {@code self_signed_tls_client_auth}, else that of the sandbox's authority
     */
    public ClientIdentity clientCertificate() {
        return entrance.client().method() == ClientMethod.SELF_SIGNED_TLS_CLIENT_AUTH
                ? ClientCertificates.ofThisJvm().selfSignedIdentity()
                : ClientCertificates.ofThisJvm().issuedIdentity();
    }

    /**
     * A certificate with the same subject that is not registered: it must get nothing.
     *
     * @return the other one of the two
     */
    public ClientIdentity foreignCertificate() {
        return entrance.client().method() == ClientMethod.SELF_SIGNED_TLS_CLIENT_AUTH
                ? ClientCertificates.ofThisJvm().issuedIdentity()
                : ClientCertificates.ofThisJvm().selfSignedIdentity();
    }

    /** Forgets every DPoP nonce that was given: the next proof with an old one meets {@code use_dpop_nonce}. */
    public void rotateNonces() {
        entrance.rotateNonces();
    }

    /**
     * Orders a fault for the next ID token.
     *
     * @param fault what is wrong with it; a client must refuse it
     */
    public void nextIdToken(IdTokenFault fault) {
        entrance.nextIdToken(fault);
    }

    /** Signs with new keys from now on; those before are published once more, until the next rotation. */
    public void rotateKeys() {
        entrance.rotateKeys();
    }

    /**
     * The issuer identifier.
     *
     * @return the URI as text
     */
    public String issuer() {
        return entrance.issuer();
    }

    /**
     * Where the user's browser is sent.
     *
     * @return the authorisation endpoint
     */
    public URI authorizationEndpoint() {
        return entrance.authorizationEndpoint();
    }

    /**
     * Where authorisation requests are pushed (RFC 9126).
     *
     * @return the PAR endpoint on the HTTPS port
     */
    public URI pushedRequestEndpoint() {
        return entrance.pushedRequestEndpoint();
    }

    /**
     * Who consented (OpenID Connect Core 1.0 section 5.3).
     *
     * @return the UserInfo endpoint on the HTTPS port
     */
    public URI userinfoEndpoint() {
        return entrance.userinfoEndpoint();
    }

    /**
     * The metadata as OpenID Connect Discovery 1.0 section 4 has them: appended to the issuer.
     *
     * @return the address of the document
     */
    public URI openIdConfiguration() {
        return entrance.openIdConfiguration();
    }

    /**
     * The metadata as RFC 8414 section 3.1 has them: inserted before the issuer's path.
     *
     * @return the address of the document
     */
    public URI serverMetadata() {
        return entrance.serverMetadata();
    }

    /**
     * The server's public keys (RFC 7517 section 5).
     *
     * @return the address of the key set
     */
    public URI jwks() {
        return entrance.jwks();
    }

    /**
     * Where codes and refresh tokens are exchanged.
     *
     * @return the token endpoint on the HTTPS port
     */
    public URI tokenEndpoint() {
        return entrance.tokenEndpoint();
    }

    /**
     * Where tokens are revoked (RFC 7009).
     *
     * @return the revocation endpoint on the HTTPS port
     */
    public URI revocationEndpoint() {
        return entrance.revocationEndpoint();
    }

    /**
     * The same endpoint or resource on the port that asks clients for their certificate, as
     * {@code mtls_endpoint_aliases} names it (RFC 8705 section 5). All is served there.
     *
     * @param endpoint any address of this sandbox
     * @return on the other port; the same address when the profile needs no certificate
     */
    public URI overMutualTls(URI endpoint) {
        return entrance.overMutualTls(endpoint);
    }
}
