package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.ClientIdentity;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CertificateRoutesTest {

    private static final ClientId ID = new ClientId("client-1");
    private static final ClientIdentity CERTIFICATE = TestCertificates.identity();
    private static final Endpoints ENDPOINTS = Endpoints.of(new EnvironmentId("test"))
            .with(EndpointRole.API, URI.create("https://api.example/v1"))
            .with(EndpointRole.AUTHORIZATION, URI.create("https://bank.example/authorize"))
            .with(EndpointRole.TOKEN, URI.create("https://bank.example/token"))
            .with(EndpointRole.REVOCATION, URI.create("https://bank.example/revoke"))
            .with(EndpointRole.PUSHED_AUTHORIZATION, URI.create("https://bank.example/par"))
            .with(EndpointRole.JWKS, URI.create("https://bank.example/jwks"))
            .with(EndpointRole.USERINFO, URI.create("https://bank.example/userinfo"))
            .withAlias(EndpointRole.TOKEN, URI.create("https://mtls.bank.example:8443/token"))
            .withAlias(EndpointRole.API, URI.create("https://mtls.api.example/v1"))
            .withAlias(EndpointRole.JWKS, URI.create("https://mtls.bank.example:8443/jwks"));

    private static final ClientCredentials BY_CERTIFICATE =
            ClientCredentials.mutualTls(ID, CERTIFICATE, ClientAuthentication.TLS_CLIENT_AUTH);
    private static final ClientCredentials BY_SECRET = ClientCredentials.of(
                    ID, Secret.of("secret"), ClientAuthentication.CLIENT_SECRET_POST)
            .withCertificate(CERTIFICATE);

    /** RFC 8705 section 2: the certificate authenticates the client in requests to the authorisation server. */
    @Test
    void aCertificateThatProvesTheClientIsShownWhereTheClientProvesItself() {
        assertThat(shown(routed(BY_CERTIFICATE, SenderConstraint.NONE)))
                .containsExactlyInAnyOrder(
                        EndpointRole.TOKEN, EndpointRole.REVOCATION, EndpointRole.PUSHED_AUTHORIZATION);
    }

    /** RFC 8705 section 3: the resource server takes the certificate from TLS and compares it with the token's. */
    @Test
    void aCertificateThatTokensAreBoundToIsShownWhereTokensGo() {
        assertThat(shown(routed(BY_SECRET, SenderConstraint.CERTIFICATE)))
                .containsExactlyInAnyOrder(
                        EndpointRole.TOKEN, EndpointRole.REVOCATION, EndpointRole.API, EndpointRole.USERINFO);
    }

    @Test
    void aCertificateThatServesForBothIsShownForBoth() {
        assertThat(shown(routed(BY_CERTIFICATE, SenderConstraint.CERTIFICATE)))
                .containsExactlyInAnyOrder(
                        EndpointRole.TOKEN,
                        EndpointRole.REVOCATION,
                        EndpointRole.PUSHED_AUTHORIZATION,
                        EndpointRole.API,
                        EndpointRole.USERINFO);
    }

    @Test
    void aCertificateThatNothingNeedsIsNeverShown() {
        Endpoints routed = routed(BY_SECRET, SenderConstraint.NONE);
        assertThat(shown(routed)).isEmpty();
        assertThat(routed.require(EndpointRole.TOKEN)).hasToString("https://bank.example/token");
    }

    /**
     * RFC 8705 section 5: "the client [...] MUST use the alias endpoints" where it uses mutual TLS and there are some.
     */
    @Test
    void anAliasIsUsedWhereTheCertificateIsShownAndNowhereElse() {
        Endpoints routed = routed(BY_SECRET, SenderConstraint.CERTIFICATE);
        assertThat(routed.require(EndpointRole.TOKEN)).hasToString("https://mtls.bank.example:8443/token");
        assertThat(routed.require(EndpointRole.API)).hasToString("https://mtls.api.example/v1");
        assertThat(routed.require(EndpointRole.REVOCATION)).hasToString("https://bank.example/revoke");
        assertThat(routed.require(EndpointRole.JWKS)).hasToString("https://bank.example/jwks");
    }

    @Test
    void anIdentityThatTheEndpointsNameStays() {
        ClientIdentity other = TestCertificates.identity();
        Endpoints named = ENDPOINTS.withIdentity(EndpointRole.API, other);
        Endpoints routed = CertificateRoutes.of(named, BY_SECRET, facts(SenderConstraint.NONE));
        assertThat(routed.identity(EndpointRole.API)).isSameAs(other);
        assertThat(routed.require(EndpointRole.API)).hasToString("https://mtls.api.example/v1");
    }

    private static Endpoints routed(ClientCredentials client, SenderConstraint constraint) {
        return CertificateRoutes.of(ENDPOINTS, client, facts(constraint));
    }

    private static OAuthFacts facts(SenderConstraint constraint) {
        return OAuthFacts.of(Set.of()).withTokens(TokenFacts.standard().withConstraint(constraint));
    }

    private static Set<EndpointRole> shown(Endpoints routed) {
        return routed.roles().stream()
                .filter(role -> routed.identity(role).material().isPresent())
                .collect(Collectors.toSet());
    }
}
