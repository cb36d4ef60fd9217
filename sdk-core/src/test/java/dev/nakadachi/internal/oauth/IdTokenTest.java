package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.internal.oauth.jose.Signer;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.provider.OpenIdFacts;
import dev.nakadachi.provider.Support;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class IdTokenTest {

    private static final String SECRET = "planted-client-secret-of-32-bytes";

    private final OAuthBench bench = new OAuthBench();
    private final Signer bank = Signer.ec("bank-1");

    @BeforeEach
    void speakOpenIdConnect() {
        bench.facts = bench.facts
                .withAlwaysScopes(Set.of("openid"))
                .withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.ES256)).withIdToken(Support.REQUIRED));
        bench.endpoints = bench.endpoints
                .withIssuer(OAuthBench.ISSUER)
                .with(EndpointRole.JWKS, URI.create("https://bank.example/keys"));
    }

    /** OpenID Connect Core 1.0 section 3.1.3.7: a good one, with every claim of the code flow. */
    @Test
    void theSubjectOfAGoodIdTokenIsKeptSealed() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);

        Grant grant = finish(connection, start, bank.sign("ES256", claims(start)));

        assertThat(paths()).containsExactly("/keys", "/token");
        Optional<Secret> subject =
                new GrantVault(bench.parts()).find(grant.id()).record().subject();
        assertThat(subject.orElseThrow().reveal(SecretAccess.explicit())).isEqualTo("248289761001");
    }

    /**
     * The items of OpenID Connect Core 1.0 section 3.1.3.7 by their numbers; no tokens are kept, and those that were
     * issued are revoked.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2  | '\"iss\":\"https://bank.example\"' | '\"iss\":\"https://evil.example\"' | (iss)",
                "3  | '\"aud\":\"client-1\"' | '\"aud\":\"client-2\"' | (aud)",
                "5  | '\"aud\":\"client-1\"' | '\"aud\":\"client-1\",\"azp\":\"client-2\"' | (azp)",
                "9  | '\"exp\":1795219800' | '\"exp\":1795219000' | (exp)",
                "10 | '\"iat\":1795219200' | '\"iat\":1795220000' | (iat)",
                "11 | '\"nonce\":\"' | '\"nonce\":\"x' | nonce",
                "11 | '\"nonce\":\"' | '\"none\":\"' | nonce",
                "2. | '\"sub\":\"248289761001\"' | '\"sub\":248289761001' | sub",
                "2. | '\"sub\":\"248289761001\",' | '' | no sub",
                "3.1.3.8 | '\"sub\":' | '\"at_hash\":\"MTIzNDU2Nzg5MDEyMzQ1Ng\",\"sub\":' | (at_hash)"
            })
    void anIdTokenThatBreaksARuleGivesNoGrant(String item, String right, String wrong, String why) {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        String claims = claims(start);
        assertThat(claims).as(item).contains(right);

        NakadachiException refused = catchThrowableOfType(
                NakadachiException.class,
                () -> finish(connection, start, bank.sign("ES256", claims.replace(right, wrong))));

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.IDENTITY_REFUSED);
        assertThat(refused).hasMessageContaining(why).hasMessageContaining("its tokens were revoked");
        assertThat(paths()).containsExactly("/keys", "/token", "/revoke");
        assertThat(bench.server.form(2)).containsEntry("token", "refresh-1");
        assertThat(bench.store.kinds()).doesNotContain("grant");
    }

    /** Section 5.7: sub is what tells two persons apart. The other one's tokens are given back, the grant's stay. */
    @Test
    void anotherPersonAtARenewalLeavesNothingBehind() {
        OAuthConnection connection = bench.connect();
        ConsentStart first = bench.start(connection);
        Grant grant = finish(connection, first, bank.sign("ES256", claims(first)));
        ConsentStart again = connection
                .consent()
                .start(ConsentRequest.of(OAuthBench.USER, SESSION, OAuthBench.REDIRECT, Capability.ACCOUNTS)
                        .renewing(grant.id()));
        answerWith("access-2", bank.sign("ES256", claims(again).replace("248289761001", "bob")));

        NakadachiException refused = catchThrowableOfType(
                NakadachiException.class,
                () -> connection.consent().finish(SESSION, again.pending(), OAuthBench.callback(again)));

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.CONSENT_OTHER_SUBJECT);
        assertThat(refused)
                .hasMessageContaining("its tokens were revoked")
                .hasMessageNotContainingAny("bob", "248289761001");
        assertThat(paths()).containsExactly("/keys", "/token", "/token", "/revoke");
        assertThat(new GrantVault(bench.parts())
                        .find(grant.id())
                        .record()
                        .tokens()
                        .access()
                        .sameAs(Secret.of("access-1")))
                .isTrue();
    }

    /** Item 6 of the same section: "The Client MUST validate the signature of all other ID Tokens". */
    @Test
    void anIdTokenOfAnotherKeyOrOfNoneGivesNoGrant() {
        for (boolean unsigned : new boolean[] {true, false}) {
            OAuthConnection connection = bench.connect();
            ConsentStart start = bench.start(connection);
            String forged = Signer.ec("bank-1").sign("ES256", claims(start));
            String none = "eyJhbGciOiJub25lIn0" + forged.substring(forged.indexOf('.'), forged.lastIndexOf('.') + 1);

            NakadachiException refused = catchThrowableOfType(
                    NakadachiException.class, () -> finish(connection, start, unsigned ? none : forged));

            assertThat(refused.problem().code()).isEqualTo(ErrorCode.IDENTITY_REFUSED);
        }
    }

    /** OpenID Connect Core 1.0 section A.3 shows at_hash for the access token of section A.2. */
    @Test
    void theHashOfTheAccessTokenIsThatOfTheStandard() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        String idToken = bank.sign(
                "ES256", claims(start).replace("\"sub\":", "\"at_hash\":\"77QmUPtjPfzWtF2AnpK9RQ\",\"sub\":"));

        bench.server.answersNext(200, Signer.document(bank));
        answerWith("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y", idToken);

        assertThat(connection
                        .consent()
                        .finish(SESSION, start.pending(), OAuthBench.callback(start))
                        .user())
                .isEqualTo(OAuthBench.USER);
    }

    /** The keys come before the code is spent: unreachable keys cost no tokens. */
    @Test
    void withoutKeysTheCodeIsNotSpent() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        bench.server.losesNext();

        assertThatThrownBy(() -> connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start)))
                .isInstanceOf(NakadachiException.class);

        assertThat(paths()).containsExactly("/keys");
    }

    @Test
    void withoutKeysTheSameCallbackMayBeTriedAgain() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        bench.server.losesNext();
        assertThatThrownBy(() -> connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start)))
                .isInstanceOf(NakadachiException.class);
        bench.host.advance(Duration.ofSeconds(11));

        Grant grant = finish(connection, start, bank.sign("ES256", claims(start)));

        assertThat(connection.consent().status(grant.id()).isUsable()).isTrue();
    }

    /** OpenID Connect Core 1.0 section 3.1.3.3: id_token is part of the answer. */
    @Test
    void aMissingIdTokenIsRefusedWhereTheInstitutionSendsOne() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        bench.server.answersNext(200, Signer.document(bank));

        NakadachiException refused = catchThrowableOfType(
                NakadachiException.class,
                () -> connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start)));

        assertThat(refused.problem().code()).isEqualTo(ErrorCode.IDENTITY_REFUSED);
        assertThat(paths()).containsExactly("/keys", "/token", "/revoke");
    }

    /** RFC 6749 section 5.1: unrecognized value names in the response are ignored. */
    @Test
    void anIdTokenThatNobodyAskedForIsNotRead() {
        bench.facts = bench.facts.withAlwaysScopes(Set.of());
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        answerWith("access-1", "no JWT");

        Grant grant = connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start));

        assertThat(new GrantVault(bench.parts()).find(grant.id()).record().subject())
                .isEmpty();
    }

    /** OpenID Connect Core 1.0 section 10.1: HS256 takes the client secret; no keys are fetched. */
    @Test
    void anIdTokenUnderTheClientSecretNeedsNoKeys() {
        bench.facts = bench.facts.withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.HS256)));
        bench.client = ClientCredentials.of(
                new ClientId("client-1"), Secret.of(SECRET), ClientAuthentication.CLIENT_SECRET_BASIC);
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        answerWith("access-1", Signer.mac(SECRET.getBytes(StandardCharsets.UTF_8), claims(start)));

        Grant grant = connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start));

        assertThat(paths()).containsExactly("/token");
        assertThat(new GrantVault(bench.parts()).find(grant.id()).record().subject())
                .isPresent();
    }

    /** What would fail when the code is spent already is refused when connecting. */
    @Test
    void aConnectionThatCouldNotVerifyIsRefused() {
        bench.endpoints = bench.endpoints.with(EndpointRole.JWKS, URI.create("https://bank.example/keys"));
        bench.facts = bench.facts.withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.HS256)));
        // 21 bytes; RFC 7518 section 3.2 asks for 32.
        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("32 bytes");
        bench.facts = bench.facts.withOpenId(OpenIdFacts.of(Set.of(JwtAlgorithm.PS256)));
        bench.endpoints = new OAuthBench().endpoints;
        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("issuer");
        bench.endpoints = bench.endpoints.withIssuer(OAuthBench.ISSUER);
        assertThatThrownBy(bench::connect)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("JWKS");
        assertThatThrownBy(() -> OpenIdFacts.of(Set.of())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void neitherTokenNorClaimsArePrinted() {
        Problem problem = Problem.of(ErrorCode.IDENTITY_REFUSED, "x");
        assertThat(problem.toException().problem().advice().remedy()).contains("no token");
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);
        String idToken = bank.sign("ES256", claims(start).replace("client-1", "planted"));

        assertThatThrownBy(() -> finish(connection, start, idToken))
                .message()
                .doesNotContain("planted", idToken, "248289761001", "refresh-1");
    }

    private Grant finish(OAuthConnection connection, ConsentStart start, String idToken) {
        bench.server.answersNext(200, Signer.document(bank));
        answerWith("access-1", idToken);
        return connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start));
    }

    private void answerWith(String accessToken, String idToken) {
        bench.server.answersNext(200, """
                {"access_token":"<access>","refresh_token":"refresh-1","token_type":"Bearer","expires_in":3600,\
                "id_token":"<id>"}""".replace("<access>", accessToken).replace("<id>", idToken));
    }

    private List<String> paths() {
        return bench.server.requests().stream()
                .map(WireRequest::uri)
                .map(URI::getPath)
                .toList();
    }

    /** 1795219200 is 2026-11-21T00:00:00Z, where the host stands. */
    private static String claims(ConsentStart start) {
        return """
                {"iss":"https://bank.example","sub":"248289761001","aud":"client-1","exp":1795219800,"iat":1795219200,\
                "nonce":"<nonce>"}""".replace(
                        "<nonce>", String.valueOf(OAuthBench.parameters(start).get("nonce")));
    }
}
