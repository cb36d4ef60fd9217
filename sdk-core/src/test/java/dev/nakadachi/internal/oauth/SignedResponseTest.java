package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.BrowserSession;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SigningAlgorithm;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JARM: signed authorisation responses (JWT Secured Authorization Response Mode for OAuth 2.0). */
class SignedResponseTest {

    private final JarmBench jarm = new JarmBench();

    /** JARM section 2.3.4: with response_type=code, response_mode=jwt is query.jwt. */
    @Test
    void theRequestAsksForASignedResponse() {
        assertThat(OAuthBench.parameters(jarm.start)).containsEntry("response_mode", "jwt");
    }

    @Test
    void aSignedResponseBecomesAGrant() {
        Grant grant = jarm.finish(jarm.response(jarm.claims()));

        assertThat(grant.user()).isEqualTo(OAuthBench.USER);
        assertThat(jarm.formsSent())
                .singleElement()
                .satisfies(form -> assertThat(form).containsEntry("code", "planted-code"));
    }

    @Test
    void theKeysAreFetchedOnceForManyResponses() {
        jarm.finish(jarm.response(jarm.claims()));
        jarm.startAnew();
        jarm.finish(jarm.response(jarm.claims()));

        assertThat(jarm.keyFetches()).isEqualTo(1);
    }

    /** JARM section 2.4, items 1 to 5; each claim is judged before keys are fetched. */
    @ParameterizedTest
    @CsvSource({
        "iss,https://evil.example",
        "iss,https://bank.example/",
        "aud,client-2",
        "state,another",
        "state,",
        "iss,",
        "aud,",
        "exp,",
        "code,"
    })
    void aClaimThatIsWrongOrMissingRefusesTheResponse(String name, String value) {
        Map<String, Object> claims = jarm.claims();
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }

        refused(jarm.response(claims));
        assertThat(jarm.keyFetches()).isEqualTo(name.equals("code") ? 1 : 0);
    }

    @Test
    void aResponseThatIsOverIsRefused() {
        Map<String, Object> claims = jarm.claims();
        claims.put("exp", jarm.now() - 31);

        refused(jarm.response(claims));
        assertThat(jarm.keyFetches()).isZero();
    }

    @Test
    void aCodeAndAnErrorTogetherAreRefused() {
        Map<String, Object> claims = jarm.claims();
        claims.put("error", "access_denied");

        refused(jarm.response(claims));
    }

    @Test
    void aSignatureOfAnotherKeyIsRefused() {
        refused(jarm.signed(jarm.claims(), "ES256", TestKeys.pair("EC").getPrivate()));
    }

    /**
     * RFC 8725 section 3.1: the algorithm is the verifier's choice. HS256 with the public key is the classic forgery.
     */
    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "HS512", "RS256", "ES384", "es256"})
    void anotherAlgorithmIsRefusedBeforeKeysAreFetched(String algorithm) {
        refused(jarm.header(Map.of("alg", algorithm), jarm.claims()));
        assertThat(jarm.keyFetches()).isZero();
    }

    /** A fact: an institution that is known to sign with RS256 is believed, one that is not is refused (above). */
    @Test
    void rs256IsTakenWhereTheProfileSaysSo() {
        JarmBench rs256 =
                new JarmBench(AuthorizationFacts.standard().withResponseAlgorithms(Set.of(JwtAlgorithm.RS256)));

        assertThat(rs256.finish(rs256.signed(rs256.claims(), "RS256", TestKeys.RSA.getPrivate())))
                .isNotNull();
        assertThatThrownBy(() -> AuthorizationFacts.standard().withResponseAlgorithms(Set.of()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void ps256IsTaken() {
        assertThat(jarm.finish(jarm.signed(jarm.claims(), "PS256", TestKeys.RSA.getPrivate())))
                .isNotNull();
    }

    /** A plain response would let an attacker strip the signature. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=planted-code&state=STATE",
                "error=access_denied&state=STATE",
                "code=planted-code&state=STATE&response=JWT",
                "response=JWT&state=STATE",
                "response=JWT&response=JWT",
                "response=",
                "",
            })
    void aPlainOrRepeatedResponseIsRefused(String query) {
        String state = OAuthBench.parameters(jarm.start).getOrDefault("state", "");
        refusedQuery(query.replace("STATE", state).replace("JWT", jarm.response(jarm.claims())));
        assertThat(jarm.keyFetches()).isZero();
    }

    @Test
    void anotherSessionOrATimeTooLateRefusesBeforeKeysAreFetched() {
        BrowserSession victim = BrowserSession.of(Secret.of("session-secret-of-a-victim"));
        URI callback = jarm.callback(jarm.response(jarm.claims()));

        assertThat(failure(victim, callback).problem().code()).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
        jarm.bench.host.advance(Duration.ofMinutes(10));
        assertThat(failure(SESSION, callback).problem().code()).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
        assertThat(jarm.bench.server.requests()).isEmpty();
    }

    /** JARM section 2.1: an error response is signed as well. */
    @Test
    void aSignedErrorIsTheUsersAnswer() {
        Map<String, Object> claims = jarm.claims();
        claims.remove("code");
        claims.put("error", "access_denied");

        NakadachiException declined = failure(SESSION, jarm.callback(jarm.response(claims)));

        assertThat(declined.problem().code()).isEqualTo(ErrorCode.CONSENT_DENIED);
        assertThat(jarm.formsSent()).isEmpty();
    }

    @Test
    void keysThatCannotBeHadAreNoRefusalAndTheCallbackCanBeTriedAgain() {
        String response = jarm.response(jarm.claims());
        jarm.bench.server.losesNext();

        NakadachiException failed = failure(SESSION, jarm.callback(response));
        jarm.bench.host.advance(Duration.ofSeconds(11));

        assertThat(failed.problem().code()).isEqualTo(ErrorCode.CONNECTION_LOST);
        assertThat(jarm.finish(response)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(value = SigningAlgorithm.class, names = "RS256", mode = EnumSource.Mode.EXCLUDE)
    void theDefaultAlgorithmsAreThoseOfFapi(SigningAlgorithm algorithm) {
        assertThat(AuthorizationFacts.standard().responseAlgorithms())
                .contains(JwtAlgorithm.valueOf(algorithm.name()))
                .hasSize(2);
    }

    @Test
    void withoutIssuerOrKeysConnectingIsRefused() {
        OAuthBench bench = JarmBench.bench(AuthorizationFacts.standard());
        Endpoints whole = bench.endpoints;
        for (Endpoints partial :
                List.of(new OAuthBench().endpoints, new OAuthBench().endpoints.withIssuer(OAuthBench.ISSUER))) {
            bench.endpoints = partial;
            assertThatThrownBy(bench::connect).isInstanceOf(InvalidInputException.class);
        }
        bench.endpoints = whole;
        assertThat(bench.connect()).isNotNull();
    }

    private void refused(String response) {
        refusedQuery("response=" + response);
    }

    private void refusedQuery(String query) {
        NakadachiException refused = failure(SESSION, OAuthBench.callback(query));

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_CALLBACK_REFUSED);
        assertThat(refused.toString()).doesNotContain("planted");
        assertThat(jarm.formsSent()).isEmpty();
    }

    private NakadachiException failure(BrowserSession session, URI callback) {
        ConsentStart start = jarm.start;
        return catchThrowableOfType(
                NakadachiException.class, () -> jarm.connection.consent().finish(session, start.pending(), callback));
    }
}
