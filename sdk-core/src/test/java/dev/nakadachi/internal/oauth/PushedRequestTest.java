package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.REDIRECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Support;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.testing.CrowdHost;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PAR: pushed authorisation requests (RFC 9126). */
class PushedRequestTest {

    private static final String REFERENCE = "urn:ietf:params:oauth:request_uri:planted-reference";

    private final OAuthBench bench = new OAuthBench();

    @BeforeEach
    void theBankWantsRequestsPushed() {
        bench.facts =
                bench.facts.withAuthorization(AuthorizationFacts.standard().withPushedRequests(Support.REQUIRED));
        bench.endpoints =
                bench.endpoints.with(EndpointRole.PUSHED_AUTHORIZATION, URI.create("https://bank.example/par"));
    }

    /** RFC 9126 section 2.1: POST of the parameters of the authorisation request, with the client's authentication. */
    @Test
    void theRequestIsPostedWithTheClientsAuthentication() {
        answersWith("90");

        bench.start(bench.connect());

        assertThat(bench.server.requests()).hasSize(1);
        WireRequest request = bench.server.requests().get(0);
        assertThat(request.method()).isEqualTo(HttpMethod.POST);
        assertThat(request.uri()).isEqualTo(URI.create("https://bank.example/par"));
        assertThat(request.headers().first(new HeaderName("authorization")).orElseThrow())
                .startsWith("Basic ");
        assertThat(bench.server.form(0))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "client-1")
                .containsEntry("redirect_uri", REDIRECT.toString())
                .containsEntry("scope", "account offline")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "code_challenge");
    }

    /** RFC 9126 section 4: the client uses request_uri with client_id at the authorisation endpoint. */
    @Test
    void theBrowserCarriesTheClientIdAndTheReferenceOnly() {
        answersWith("90");

        assertThat(OAuthBench.parameters(bench.start(bench.connect())))
                .containsExactly(Map.entry("client_id", "client-1"), Map.entry("request_uri", REFERENCE));
    }

    /** RFC 9126 section 2.2: expires_in is the lifetime of the request URI. */
    @Test
    void theLifeOfTheReferenceBoundsTheWayToTheInstitutionAndNotTheCallback() {
        answersWith("90");

        ConsentStart start = bench.start(bench.connect());

        assertThat(start.openBefore()).isEqualTo(CrowdHost.START.plusSeconds(90));
        assertThat(start.expiresAt()).isEqualTo(CrowdHost.START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void aReferenceThatOutlivesTheConsentIsBoundByIt() {
        answersWith("86400");

        assertThat(bench.start(bench.connect()).openBefore()).isEqualTo(CrowdHost.START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void theCallbackOfAPushedRequestIsTaken() {
        answersWith("90");
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        String state = bench.server.form(0).getOrDefault("state", "");

        connection.consent().finish(OAuthBench.SESSION, start.pending(), callback(state));

        assertThat(bench.server.form(1)).containsEntry("grant_type", "authorization_code");
    }

    /** RFC 9126 section 3 and RFC 9101 section 5: request and client_id, everything else inside. */
    @Test
    void aSignedRequestIsPushedAlone() {
        bench.facts = bench.facts.withAuthorization(bench.facts.authorization().withSignedRequests(Support.REQUIRED));
        bench.endpoints = bench.endpoints.withIssuer(OAuthBench.ISSUER);
        bench.client = bench.client.withRequestKey(TestKeys.signing(SigningAlgorithm.ES256));
        answersWith("90");

        ConsentStart start = bench.start(bench.connect());

        Map<String, String> form = bench.server.form(0);
        assertThat(form).containsOnlyKeys("client_id", "request");
        assertThat(TestKeys.part(form.getOrDefault("request", ""), 1)).contains("\"redirect_uri\"", "\"state\"");
        assertThat(OAuthBench.parameters(start)).containsOnlyKeys("client_id", "request_uri");
    }

    @ParameterizedTest
    @EnumSource(
            value = Support.class,
            names = {"ABSENT", "UNKNOWN"})
    void nothingIsPushedToAnInstitutionThatIsNotKnownToTakeIt(Support pushed) {
        bench.facts =
                bench.facts.withAuthorization(AuthorizationFacts.standard().withPushedRequests(pushed));

        assertThat(OAuthBench.parameters(bench.start(bench.connect()))).containsKey("state");
        assertThat(bench.server.requests()).isEmpty();
    }

    @Test
    void withoutAnAddressNothingIsPushedWhereItIsOnlySupported() {
        bench.facts =
                bench.facts.withAuthorization(AuthorizationFacts.standard().withPushedRequests(Support.SUPPORTED));
        bench.endpoints = new OAuthBench().endpoints;

        bench.start(bench.connect());

        assertThat(bench.server.requests()).isEmpty();
    }

    @Test
    void withoutAnAddressConnectingIsRefusedWhereItIsRequired() {
        bench.endpoints = Endpoints.of(bench.endpoints.environment());

        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("PUSHED_AUTHORIZATION");
    }

    /** RFC 9126 section 2.3: the error codes of the token endpoint and of the authorisation endpoint. */
    @ParameterizedTest
    @CsvSource({
        "400,invalid_request,institution.request-refused",
        "400,invalid_scope,institution.request-refused",
        "400,invalid_request_object,institution.request-refused",
        "400,unsupported_response_type,institution.request-refused",
        "401,invalid_client,institution.client-refused",
        "401,invalid_request,institution.client-refused",
        "403,unauthorized_client,institution.client-refused",
        "413,something,institution.request-refused",
        "429,something,institution.rate-limited",
        "503,temporarily_unavailable,institution.unavailable",
    })
    void aRefusalIsTypedAndNotSentAgain(int status, String word, String code) {
        bench.server.answersNext(status, "{\"error\":\"" + word + "\"}");

        assertThat(failure().problem().code()).isEqualTo(new ErrorCode(code));
        assertThat(bench.server.requests()).hasSize(1);
    }

    @Test
    void aLostConnectionIsTypedAndNotTriedAgain() {
        bench.server.losesNext();

        assertThat(failure().problem().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(bench.server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "not json",
                "{\"request_uri\":\"urn:a:b\"}",
                "{\"expires_in\":60}",
                "{\"request_uri\":\"\",\"expires_in\":60}",
                "{\"request_uri\":\"no uri\",\"expires_in\":60}",
                "{\"request_uri\":\"urn:a:b\",\"expires_in\":0}",
                "{\"request_uri\":\"urn:a:b\",\"expires_in\":-5}",
                "{\"request_uri\":\"urn:a:b\",\"expires_in\":\"soon\"}",
                "{\"request_uri\":\"urn:a:b\",\"request_uri\":\"urn:a:c\",\"expires_in\":60}",
            })
    void anAnswerWithoutAReferenceAndItsLifeIsMalformed(String json) {
        bench.server.answersNext(201, json);

        assertThat(failure().problem().code()).isEqualTo(ErrorCode.ANSWER_MALFORMED);
    }

    @Test
    void aStopOrderHoldsItUpAndNothingIsSent() {
        bench.stopSwitch.stop(StopOrder.everything("an incident"));

        assertThat(failure().problem().code()).isEqualTo(ErrorCode.STOPPED);
        assertThat(bench.server.requests()).isEmpty();
    }

    @Test
    void theFailureHoldsNoStateThatTheInstitutionRepeats() {
        bench.server.next(() -> FakeTokenServer.answer(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"bad state "
                        + bench.server.form(0).get("state") + "\"}"));

        assertThat(failure().problem().answer().orElseThrow().message()).contains("bad state *****");
    }

    private void answersWith(String seconds) {
        bench.server.answersNext(201, "{\"request_uri\":\"" + REFERENCE + "\",\"expires_in\":" + seconds + "}");
    }

    private NakadachiException failure() {
        OAuthConnection connection = bench.connect();
        return catchThrowableOfType(NakadachiException.class, () -> bench.start(connection));
    }

    private static URI callback(String state) {
        return OAuthBench.callback("code=planted-code&state=" + state);
    }
}
