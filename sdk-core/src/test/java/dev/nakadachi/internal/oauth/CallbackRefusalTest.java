package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.SESSION;
import static dev.nakadachi.internal.oauth.OAuthBench.callback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.PendingConsent;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a bad authorisation response the client is silent on the wire: no token call, no retry, no revocation. */
class CallbackRefusalTest {

    private final OAuthBench bench = new OAuthBench();

    @AfterEach
    void nothingWasSent() {
        assertThat(bench.server.requests()).isEmpty();
    }

    /** RFC 6749 section 10.12: the client MUST bind the callback to the user-agent's authenticated state. */
    @Test
    void anotherBrowserSession() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        BrowserSession victim = BrowserSession.of(Secret.of("session-secret-of-a-victim"));

        refused(connection, victim, start.pending(), OAuthBench.callback(start));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=planted-code",
                "code=planted-code&state=",
                "code=planted-code&state=another",
                "code=planted-code&state=STATE&state=STATE",
                "code=planted-code&code=planted-code&state=STATE",
                "state=STATE",
                "code=planted-code&error=access_denied&state=STATE",
                "code=planted-code&state=STATE&unknown=1&unknown=2",
                "code=planted-code&state=STATE&iss=https%3A%2F%2Fevil.example",
                "code=planted-code&state=STATE&iss=https%3A%2F%2Fbank.example%2F",
            })
    void aQueryThatIsNotTheAnswerToThisConsent(String query) {
        bench.endpoints = bench.endpoints.withIssuer(OAuthBench.ISSUER);
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        String state = OAuthBench.parameters(start).get("state");

        refused(connection, SESSION, start.pending(), callback(query.replace("STATE", state)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app.example/callback",
                "https://app.example.evil/callback",
                "https://app.example:8443/callback",
                "https://app.example/callback/",
                "https://app.example/Callback",
                "https://app.example/callback%2F",
                "https://alice@app.example/callback",
            })
    void anAddressThatIsNotTheRedirectUri(String address) {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        String query = OAuthBench.callback(start).getRawQuery();

        refused(connection, SESSION, start.pending(), URI.create(address + "?" + query));
    }

    @Test
    void aCallbackAfterTheEnd() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);

        bench.host.advance(Duration.ofMinutes(10));

        refused(connection, SESSION, start.pending(), OAuthBench.callback(start));
    }

    /** RFC 9207 section 2.4: clients MUST reject a response without iss where the server is known to send it. */
    @ParameterizedTest
    @ValueSource(strings = {"SUPPORTED", "REQUIRED"})
    void aMissingIssuerWhereTheInstitutionIsKnownToSendIt(Support support) {
        bench.facts = bench.facts.withIssuerParameter(support);
        bench.endpoints = bench.endpoints.withIssuer(OAuthBench.ISSUER);
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);

        refused(connection, SESSION, start.pending(), OAuthBench.callback(start));
    }

    @Test
    void aPendingConsentOfAnotherEnvironment() {
        ConsentStart start = bench.start(bench.connect());
        bench.endpoints = Endpoints.of(new EnvironmentId("other"))
                .with(EndpointRole.AUTHORIZATION, URI.create("https://bank.example/authorize"))
                .with(EndpointRole.TOKEN, URI.create("https://bank.example/token"));

        refused(bench.connect(), SESSION, start.pending(), OAuthBench.callback(start));
    }

    @Test
    void aPendingConsentWithOneCharacterChanged() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        String text = start.pending().text();
        char middle = text.charAt(text.length() - 9);
        String changed =
                text.substring(0, text.length() - 9) + (middle == 'A' ? 'B' : 'A') + text.substring(text.length() - 8);

        refused(connection, SESSION, PendingConsent.of(changed), OAuthBench.callback(start));
    }

    /** RFC 6749 section 4.1.2.1: access_denied. */
    @Test
    void theUserDeclined() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        URI callback = callback("error=access_denied&error_description=Taro+1234567&state="
                + OAuthBench.parameters(start).get("state"));

        NakadachiException failure = failure(connection, SESSION, start.pending(), callback);

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.CONSENT_DENIED);
        assertThat(failure.problem().answer().orElseThrow().code()).contains("access_denied");
        assertThat(failure.problem().answer().orElseThrow().message()).contains("Taro *****");
        refused(connection, SESSION, start.pending(), callback);
    }

    private static void refused(
            OAuthConnection connection, BrowserSession session, PendingConsent pending, URI callback) {
        NakadachiException failure = failure(connection, session, pending, callback);
        assertThat(failure.problem().code()).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
        assertThat(failure.toString()).doesNotContain("planted").doesNotContain(pending.text());
    }

    private static NakadachiException failure(
            OAuthConnection connection, BrowserSession session, PendingConsent pending, URI callback) {
        return catchThrowableOfType(
                NakadachiException.class, () -> connection.consent().finish(session, pending, callback));
    }
}
