package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs of possession (RFC 9449) at the token endpoint and at resources of the sandbox. */
class DpopTest {

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX = NakadachiSandboxExtension.with(Sandbox.builder()
            .redirectUri(PlainClient.REDIRECT)
            .profile(ServerProfile.plain().withConstraint(SenderConstraint.DPOP)));

    private Sandbox sandbox;
    private PlainClient client;
    private PlainProof key;
    private URI accounts;

    @BeforeEach
    void prepare(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
        key = PlainProof.newKey(started);
        accounts = URI.create(started.corporationBase() + "/accounts");
    }

    /** RFC 9449 section 5: "token_type … MUST have the value DPoP". Section 7.1: how the token is used. */
    @Test
    void aProofGivesATokenThatTheSameKeyUses() {
        String token = token();

        HttpResponse<String> answer = resource("DPoP " + token, key.sign(key.claims("GET", accounts, token)));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** RFC 9449 section 7.1 with RFC 9110 section 11.1: the scheme is case-insensitive. */
    @ParameterizedTest
    @ValueSource(strings = {"dpop ", "DPOP "})
    void theSchemeMayComeInAnyCase(String scheme) {
        String token = token();

        assertThat(resource(scheme + token, key.sign(key.claims("GET", accounts, token)))
                        .statusCode())
                .isEqualTo(200);
    }

    /** RFC 9449 section 4.3: what a receiving server must ensure of a proof. */
    @ParameterizedTest
    @CsvSource({"jti,", "htm,", "htm, GET", "htu,", "htu, https://127.0.0.1/token", "iat,", "iat, -61", "iat, 11"})
    void aWrongClaimIsRefusedAtTheTokenEndpoint(String name, @Nullable String value) {
        Map<String, Object> claims = key.claims("POST", client.tokenEndpoint());
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value.matches("-?[0-9]+") ? (Object) (now() + Long.parseLong(value)) : value);
        }

        assertBadProof(client.tokenWith(form(), key.sign(claims)));
    }

    @Test
    void noProofAndTwoProofsAreRefusedAtTheTokenEndpoint() {
        assertBadProof(client.tokenWith(form()));
        assertBadProof(client.tokenWith(
                form(),
                key.sign(key.claims("POST", client.tokenEndpoint())),
                key.sign(key.claims("POST", client.tokenEndpoint()))));
    }

    /** RFC 9449 section 11.1: "servers MUST only accept DPoP proofs for a limited time" and may refuse a jti again. */
    @Test
    void aProofIsGoodOnce() {
        String proof = key.sign(key.claims("POST", client.tokenEndpoint()));
        assertThat(client.tokenWith(form(), proof).statusCode()).isEqualTo(200);

        assertBadProof(client.tokenWith(form(), proof));
    }

    /** RFC 9449 section 4.3 checks 4 and 6. */
    @Test
    void theHeaderHasToSayWhatItIsAndWhoSigned() {
        Map<String, Object> claims = key.claims("POST", client.tokenEndpoint());
        PlainProof other = PlainProof.newKey(sandbox);

        assertBadProof(client.tokenWith(
                form(), key.sign(key.header().type(JOSEObjectType.JWT).build(), claims)));
        assertBadProof(client.tokenWith(form(), key.sign(key.header().jwk(null).build(), claims)));
        assertBadProof(client.tokenWith(form(), key.sign(other.header().build(), claims)));
    }

    /** RFC 9449 section 7.2 and 6.1: only the key in cnf.jkt, with a proof that names this token. */
    @Test
    void theTokenIsWorthNothingWithoutItsKey() {
        String token = token();
        PlainProof other = PlainProof.newKey(sandbox);

        assertChallenge(resource("Bearer " + token), "invalid_token");
        assertChallenge(resource("Bearer " + token, key.sign(key.claims("GET", accounts, token))), "invalid_token");
        assertChallenge(resource("DPoP " + token), "invalid_dpop_proof");
        assertChallenge(resource("DPoP " + token, other.sign(other.claims("GET", accounts, token))), "invalid_token");
        assertChallenge(resource("DPoP " + token, key.sign(key.claims("GET", accounts))), "invalid_dpop_proof");
        assertChallenge(
                resource("DPoP " + token, key.sign(key.claims("GET", accounts, token + "x"))), "invalid_dpop_proof");
        assertChallenge(resource("DPoP " + token, key.sign(key.claims("POST", accounts, token))), "invalid_dpop_proof");
        assertThat(client.bank("/accounts", token).statusCode()).isEqualTo(401);
    }

    /** RFC 9449 section 10: the code is bound by dpop_jkt. */
    @Test
    void aCodeMayBeBoundToAKey() {
        Map<String, String> request = client.authorisation();
        request.put("dpop_jkt", key.thumbprint());
        PlainProof other = PlainProof.newKey(sandbox);

        for (PlainProof one : new PlainProof[] {other, key}) {
            String code =
                    PlainClient.parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "code");
            HttpResponse<String> answer =
                    client.tokenWith(client.redemption(code), one.sign(one.claims("POST", client.tokenEndpoint())));
            assertThat(answer.statusCode()).isEqualTo(one == key ? 200 : 400);
        }
    }

    @Test
    void aProofIsRefusedAMinuteLater() {
        String proof = key.sign(key.claims("POST", client.tokenEndpoint()));
        Map<String, String> form = form();

        sandbox.clock().advance(Duration.ofSeconds(61));

        assertBadProof(client.tokenWith(form, proof));
    }

    private Map<String, String> form() {
        return client.redemption(client.code("alice"));
    }

    private String token() {
        HttpResponse<String> answer = client.tokenWith(form(), key.sign(key.claims("POST", client.tokenEndpoint())));
        assertThat(member(answer, "token_type")).isEqualTo("DPoP");
        return member(answer, "access_token");
    }

    private HttpResponse<String> resource(String authorization, String... proof) {
        return proof.length == 0
                ? client.get(accounts, "Authorization", authorization)
                : client.get(accounts, "Authorization", authorization, "DPoP", proof[0]);
    }

    private long now() {
        return sandbox.clock().instant().getEpochSecond();
    }

    private static void assertBadProof(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(member(answer, "error")).isEqualTo("invalid_dpop_proof");
    }

    private static void assertChallenge(HttpResponse<String> answer, String error) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("DPoP ")
                .contains("algs=\"", "error=\"" + error + "\"");
    }
}
