package dev.nakadachi.internal.oauth;

import static dev.nakadachi.internal.oauth.OAuthBench.REDIRECT;
import static dev.nakadachi.internal.oauth.OAuthBench.SESSION;
import static dev.nakadachi.internal.oauth.OAuthBench.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.consent.ConsentStart;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.consent.Revocation;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.testing.CrowdHost;
import dev.nakadachi.transport.HeaderName;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConsentFinishTest {

    private final OAuthBench bench = new OAuthBench();

    /** RFC 6749 section 4.1.3 and RFC 7636 section 4.5. */
    @Test
    void theCodeIsExchangedWithTheVerifierOfItsChallenge() {
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);

        Grant grant = connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start));

        Map<String, String> form = bench.server.form(0);
        assertThat(form)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "planted-code")
                .containsEntry("redirect_uri", REDIRECT.toString())
                .doesNotContainKeys("client_id", "client_secret");
        assertThat(CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(form.get("code_verifier")))
                        .getValue())
                .isEqualTo(OAuthBench.parameters(start).get("code_challenge"));
        assertThat(grant.user()).isEqualTo(USER);
        assertThat(grant.capabilities()).containsExactly(Capability.ACCOUNTS);
        assertThat(grant.consentedAt()).isEqualTo(CrowdHost.START);
        assertThat(connection.consent().grant(grant.id()).capabilities()).isEqualTo(grant.capabilities());
    }

    /** RFC 6749 section 2.3.1: id and secret are form-encoded before they become a Basic user and password. */
    @Test
    void aSecretWithReservedCharactersIsEncodedBeforeBase64() {
        bench.client = ClientCredentials.of(
                new ClientId("client:1"), Secret.of("p%40 ss:+w\u00f6rd"), ClientAuthentication.CLIENT_SECRET_BASIC);
        bench.grant(bench.connect());

        String header = bench.server
                .requests()
                .get(0)
                .headers()
                .first(new HeaderName("authorization"))
                .orElseThrow();

        assertThat(new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8))
                .isEqualTo("client%3A1:p%2540+ss%3A%2Bw%C3%B6rd");
    }

    @Test
    void clientSecretPostPutsBothIntoTheForm() {
        bench.client = ClientCredentials.of(
                new ClientId("client-1"), Secret.of("planted-client-secret"), ClientAuthentication.CLIENT_SECRET_POST);
        bench.grant(bench.connect());

        assertThat(bench.server.form(0))
                .containsEntry("client_id", "client-1")
                .containsEntry("client_secret", "planted-client-secret");
        assertThat(bench.server.requests().get(0).headers().first(new HeaderName("authorization")))
                .isEmpty();
    }

    /** RFC 6749 section 10.5: authorization codes MUST be short lived and single-use; so is the pending consent. */
    @Test
    void oneOfManyConcurrentCallbacksWinsOnAllNodes() throws Exception {
        OAuthConnection one = bench.connect();
        OAuthConnection other = bench.connect();
        ConsentStart start = bench.start(one);
        ExecutorService threads = Executors.newFixedThreadPool(8);

        Callable<String> here = () -> outcome(one, start);
        Callable<String> there = () -> outcome(other, start);
        List<Future<String>> results = threads.invokeAll(List.of(here, there, here, there, here, there, here, there));
        threads.shutdown();

        assertThat(results.stream().map(ConsentFinishTest::get).filter("granted"::equals))
                .hasSize(1);
        assertThat(bench.server.requests()).hasSize(1);
    }

    @Test
    void aNarrowerScopeNarrowsTheGrant() {
        bench.server.answersNext(
                200, "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"scope\":\"account\"}");
        OAuthConnection connection = bench.connect();
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(USER, SESSION, REDIRECT, Capability.ACCOUNTS, Capability.TRANSFERS));

        Grant grant = connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start));

        assertThat(grant.capabilities()).containsExactly(Capability.ACCOUNTS);
        assertThat(grant.scopes()).containsExactly("account");
    }

    @Test
    void theMembersThatTheProfileNamesAreKept() {
        bench.facts = bench.facts.withKeptMembers(Set.of("contractor_id"));
        bench.server.answersNext(
                200, "{\"access_token\":\"a\",\"token_type\":\"BEARER\",\"contractor_id\":42,\"other\":\"x\"}");
        OAuthConnection connection = bench.connect();

        Grant grant = bench.grant(connection);

        assertThat(grant.keptMembers()).containsExactly("contractor_id");
        assertThat(connection.tokens().view(grant.id()).members()).containsExactly(Map.entry("contractor_id", "42"));
    }

    @Test
    void aGrantOfATenantIsFoundByItsIdAndBoundToIt() {
        OAuthConnection connection = bench.connect();
        TenantId tenant = new TenantId("tenant-7");
        ConsentStart start = connection
                .consent()
                .start(ConsentRequest.of(USER, SESSION, REDIRECT, Capability.ACCOUNTS)
                        .withTenant(tenant));

        Grant grant = connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start));

        assertThat(connection.tokens().view(grant.id()).tenant()).isEqualTo(tenant);
        assertThat(connection.consent().revoke(grant.id())).isEqualTo(Revocation.REVOKED_AT_INSTITUTION);
        assertThatThrownBy(() -> connection.tokens().view(grant.id())).isInstanceOf(NakadachiException.class);
    }

    @Test
    void whatTheInstitutionRefusesNamesNoSecret() {
        bench.server.answersNext(
                400, "{\"error\":\"invalid_grant\",\"error_description\":\"Code planted-code of 1234567 was used\"}");
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);

        NakadachiException failure = catchThrowableOfType(
                NakadachiException.class,
                () -> connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start)));

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(failure.problem().answer().orElseThrow().message()).contains("Code ***** of ***** was used");
        assertThat(failure.toString()).doesNotContain("planted");
    }

    @Test
    void aLostAnswerIsNotAskedForAgain() {
        bench.server.losesNext();
        OAuthConnection connection = bench.connect();
        ConsentStart start = bench.start(connection);

        assertThat(outcome(connection, start)).isEqualTo("institution.connection-lost");
        assertThat(outcome(connection, start)).isEqualTo("consent.callback-refused");
        assertThat(bench.server.requests()).hasSize(1);
    }

    private static String outcome(OAuthConnection connection, ConsentStart start) {
        try {
            connection.consent().finish(SESSION, start.pending(), OAuthBench.callback(start));
            return "granted";
        } catch (NakadachiException refused) {
            return refused.problem().code().value();
        }
    }

    private static String get(Future<String> result) {
        try {
            return result.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
