package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.REDIRECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.provider.AuthorizationFacts;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.KeyId;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import dev.nakadachi.testing.CrowdHost;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JAR: signed request objects (RFC 9101), by value. */
class SignedRequestTest {

    private final OAuthBench bench = new OAuthBench();

    @BeforeEach
    void theBankTakesSignedRequestsAndTheClientHasAKey() {
        bench.facts =
                bench.facts.withAuthorization(AuthorizationFacts.standard().withSignedRequests(Support.REQUIRED));
        bench.endpoints = bench.endpoints.withIssuer(OAuthBench.ISSUER);
        bench.client = bench.client.withRequestKey(TestKeys.signing(SigningAlgorithm.PS256));
    }

    /**
     * RFC 9101 section 4: the object holds all parameters; section 10.8: its typ; RFC 7519: iss, aud, exp, nbf, jti.
     */
    @Test
    void theObjectHoldsEveryParameterAndSaysFromWhomForWhomAndUntilWhen() {
        String object = object();
        Map<String, Object> claims = claims(object);

        assertThat(json(TestKeys.part(object, 0)))
                .containsEntry("typ", "oauth-authz-req+jwt")
                .containsEntry("alg", "PS256");
        long start = CrowdHost.START.getEpochSecond();
        assertThat(claims)
                .containsEntry("iss", "client-1")
                .containsEntry("aud", "https://bank.example")
                .containsEntry("nbf", start - 30)
                .containsEntry("exp", start + 600)
                .containsEntry("client_id", "client-1")
                .containsEntry("response_type", "code")
                .containsEntry("redirect_uri", REDIRECT.toString())
                .containsEntry("scope", "account offline")
                .containsEntry("code_challenge_method", "S256");
        assertThat(claims.keySet())
                .containsExactlyInAnyOrder(
                        "iss",
                        "aud",
                        "nbf",
                        "exp",
                        "jti",
                        "client_id",
                        "response_type",
                        "redirect_uri",
                        "scope",
                        "state",
                        "code_challenge",
                        "code_challenge_method");
        assertThat((String) claims.get("jti")).matches("[0-9a-f]{32}");
    }

    /** RFC 9101 section 5, OpenID Connect Core 1.0 section 6.1. */
    @Test
    void outsideTheObjectStandsOnlyWhatOauthWantsThere() {
        assertThat(OAuthBench.parameters(bench.start(bench.connect())))
                .containsOnlyKeys("response_type", "client_id", "scope", "request")
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "client-1")
                .containsEntry("scope", "account offline");
    }

    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void theJdkFindsTheSignatureGoodForTheRegisteredKey(SigningAlgorithm algorithm) {
        SigningKey key = TestKeys.signing(algorithm);
        bench.client = bench.client.withRequestKey(key);
        String object = object();

        assertThat(json(TestKeys.part(object, 0))).containsEntry("alg", algorithm.name());
        assertThat(TestKeys.isSigned(object, algorithm, key.publicKey())).isTrue();
        assertThat(TestKeys.isSigned(
                        object, algorithm, TestKeys.pair(algorithm.keyType()).getPublic()))
                .isFalse();
    }

    @Test
    void theKeyIsNamedAsItWasRegistered() {
        bench.client = bench.client.withRequestKey(
                TestKeys.signing(SigningAlgorithm.ES256).withKeyId(new KeyId("sig-2026")));

        assertThat(json(TestKeys.part(object(), 0))).containsEntry("kid", "sig-2026");
    }

    @Test
    void twoObjectsHaveDifferentNames() {
        assertThat(claims(object()).get("jti")).isNotEqualTo(claims(object()).get("jti"));
    }

    /** RFC 8707 section 2.1: multiple values are represented as an array of strings. */
    @Test
    void severalResourcesAreAList() {
        bench.facts = bench.facts.withAuthorization(AuthorizationFacts.standard()
                .withSignedRequests(Support.SUPPORTED)
                .withResources(Set.of(URI.create("https://a.example"), URI.create("https://b.example"))));

        assertThat(claims(object())).containsEntry("resource", List.of("https://a.example", "https://b.example"));
    }

    @Test
    void aClientWithoutAKeyIsRefusedWhereRequestsMustBeSigned() {
        bench.client = new OAuthBench().client;

        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withRequestKey");
    }

    @Test
    void aClientWithoutAKeySendsAPlainRequestWhereSignedOnesAreOnlySupported() {
        bench.facts =
                bench.facts.withAuthorization(AuthorizationFacts.standard().withSignedRequests(Support.SUPPORTED));
        bench.client = new OAuthBench().client;

        assertThat(OAuthBench.parameters(bench.start(bench.connect()))).doesNotContainKey("request");
    }

    @ParameterizedTest
    @EnumSource(
            value = Support.class,
            names = {"ABSENT", "UNKNOWN"})
    void noRequestIsSignedForAnInstitutionThatIsNotKnownToTakeIt(Support signed) {
        bench.facts =
                bench.facts.withAuthorization(AuthorizationFacts.standard().withSignedRequests(signed));

        assertThat(OAuthBench.parameters(bench.start(bench.connect()))).doesNotContainKey("request");
    }

    @Test
    void anInstitutionWhoseIssuerIsUnknownIsRefusedWhenConnecting() {
        bench.endpoints = Endpoints.of(bench.endpoints.environment());

        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("withIssuer");
    }

    private String object() {
        return OAuthBench.parameters(bench.start(bench.connect())).getOrDefault("request", "");
    }

    private static Map<String, Object> claims(String object) {
        return json(TestKeys.part(object, 1));
    }

    private static Map<String, Object> json(String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException broken) {
            throw new AssertionError(broken);
        }
    }
}
