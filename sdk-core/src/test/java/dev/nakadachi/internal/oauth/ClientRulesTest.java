package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.provider.AssertionAudience;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.secret.SigningAlgorithm;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientRulesTest {

    private static final ClientId ID = new ClientId("client-1");

    private final OAuthBench bench = new OAuthBench();

    @Test
    void refusesAMethodThatTheInstitutionDoesNotAccept() {
        bench.client = ClientCredentials.publicClient(ID);
        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("client_secret_basic");
    }

    @Test
    void refusesAssertionsForAnIssuerThatNobodyNamed() {
        bench.client = ClientCredentials.privateKeyJwt(ID, TestKeys.signing(SigningAlgorithm.ES256));
        accept(ClientAuthentication.PRIVATE_KEY_JWT, TokenFacts.standard());
        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Endpoints.withIssuer");
        accept(
                ClientAuthentication.PRIVATE_KEY_JWT,
                TokenFacts.standard().withAssertionAudience(AssertionAudience.TOKEN_ENDPOINT));
        assertThatCode(bench::connect).doesNotThrowAnyException();
    }

    @Test
    void refusesBoundTokensWithoutTheCertificateThatTheyAreBoundTo() {
        bench.facts = bench.facts.withTokens(TokenFacts.standard().withConstraint(SenderConstraint.CERTIFICATE));
        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ClientCredentials.withCertificate");
        bench.client = bench.client.withCertificate(TestCertificates.identity());
        assertThatCode(bench::connect).doesNotThrowAnyException();
    }

    /** A certificate is shown in the TLS handshake; without TLS nobody would see it and the client be unproven. */
    @Test
    void refusesACertificateWhereThereIsNoTls() {
        accept(ClientAuthentication.TLS_CLIENT_AUTH, TokenFacts.standard());
        bench.client =
                ClientCredentials.mutualTls(ID, TestCertificates.identity(), ClientAuthentication.TLS_CLIENT_AUTH);
        bench.endpoints = bench.endpoints.with(EndpointRole.TOKEN, URI.create("http://127.0.0.1:8080/token"));
        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("https");
    }

    private void accept(ClientAuthentication method, TokenFacts tokens) {
        bench.facts = OAuthFacts.of(Set.of(method)).withTokens(tokens);
    }
}
