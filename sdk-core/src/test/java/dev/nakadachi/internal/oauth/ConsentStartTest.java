package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.REDIRECT;
import static dev.nakadachi.internal.oauth.OAuthBench.SESSION;
import static dev.nakadachi.internal.oauth.OAuthBench.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.testing.CrowdHost;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentStartTest {

    private final OAuthBench bench = new OAuthBench();

    /** RFC 6749 section 4.1.1 and RFC 7636 section 4.3. */
    @Test
    void theAuthorisationRequestHasWhatTheRfcsAskFor() {
        ConsentStart start = bench.start(bench.connect());
        Map<String, String> parameters = OAuthBench.parameters(start);

        assertThat(start.authorizationUri().toString()).startsWith("https://bank.example/authorize?");
        assertThat(parameters)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "client-1")
                .containsEntry("redirect_uri", REDIRECT.toString())
                .containsEntry("scope", "account offline")
                .containsEntry("code_challenge_method", "S256");
        assertThat(parameters.get("state")).matches("[A-Za-z0-9_-]{43}");
        assertThat(parameters.get("code_challenge")).matches("[A-Za-z0-9_-]{43}");
        assertThat(start.expiresAt()).isEqualTo(CrowdHost.START.plus(Duration.ofMinutes(10)));
        assertThat(bench.server.requests()).isEmpty();
    }

    @Test
    void twoStartsOfOneSessionShareNothing() {
        OAuthConnection connection = bench.connect();

        Map<String, String> first = OAuthBench.parameters(bench.start(connection));
        Map<String, String> second = OAuthBench.parameters(bench.start(connection));

        assertThat(second.get("state")).isNotEqualTo(first.get("state"));
        assertThat(second.get("code_challenge")).isNotEqualTo(first.get("code_challenge"));
    }

    @Test
    void whatTheInstitutionDoesNotOfferIsRefused() {
        OAuthConnection connection = bench.connect();

        assertThatThrownBy(() ->
                        connection.consent().start(ConsentRequest.of(USER, SESSION, REDIRECT, Capability.TRANSACTIONS)))
                .isInstanceOfSatisfying(
                        NakadachiException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.NOT_OFFERED));
    }

    @Test
    void aClientAuthenticationThatTheInstitutionDoesNotAcceptIsRefusedAtOnce() {
        bench.facts = OAuthFacts.of(Set.of(ClientAuthentication.CLIENT_SECRET_POST));
        bench.client = ClientCredentials.of(
                new ClientId("client-1"), Secret.of("planted-client-secret"), ClientAuthentication.CLIENT_SECRET_BASIC);

        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("[client_secret_post]")
                .hasMessageNotContaining("planted");
    }

    @Test
    void anInstitutionThatSendsIssNeedsAnIssuerInItsEndpoints() {
        bench.facts = bench.facts.withIssuerParameter(Support.SUPPORTED);

        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withIssuer");
    }

    @Test
    void nothingPrintsASecret() {
        ConsentStart start = bench.start(bench.connect());
        String state = OAuthBench.parameters(start).get("state");

        assertThat(start.toString() + start.pending() + SESSION + bench.client)
                .doesNotContain(state)
                .doesNotContain(start.pending().text())
                .doesNotContain("session-secret")
                .doesNotContain("planted");
    }
}
