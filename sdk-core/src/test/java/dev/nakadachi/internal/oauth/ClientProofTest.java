package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.consent.Grant;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.internal.json.BrokenJson;
import dev.nakadachi.provider.AssertionAudience;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.OAuthFacts;
import dev.nakadachi.provider.Support;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.secret.KeyId;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.WireRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientProofTest {

    private static final HeaderName AUTHORIZATION = new HeaderName("authorization");
    private static final ClientId ID = new ClientId("client 1");

    private final OAuthBench bench = new OAuthBench();

    /** RFC 6749 section 2.3.1: both are form-encoded before RFC 7617's Base64 of "id:secret". */
    @Test
    void basicEncodesIdAndSecretBeforeTheyAreJoined() {
        bench.client = ClientCredentials.of(ID, Secret.of("a:b%"), ClientAuthentication.CLIENT_SECRET_BASIC);
        String pair = Base64.getEncoder().encodeToString("client+1:a%3Ab%25".getBytes(StandardCharsets.US_ASCII));
        assertThat(exchange().headers().first(AUTHORIZATION)).contains("Basic " + pair);
        assertThat(bench.server.form(0)).doesNotContainKeys("client_id", "client_secret");
    }

    /** RFC 6749 section 2.3.1: "including the client credentials in the request-body". */
    @Test
    void postSendsIdAndSecretInTheForm() {
        bench.client = ClientCredentials.of(ID, Secret.of("a:b%"), ClientAuthentication.CLIENT_SECRET_POST);
        assertThat(exchange().headers().first(AUTHORIZATION)).isEmpty();
        assertThat(bench.server.form(0)).containsEntry("client_id", "client 1").containsEntry("client_secret", "a:b%");
    }

    /** RFC 6749 section 3.2.1: "A client MAY use the client_id request parameter to identify itself". */
    @Test
    void aPublicClientSaysItsNameOnly() {
        accept(ClientAuthentication.NONE, TokenFacts.standard());
        bench.client = ClientCredentials.publicClient(ID);
        assertThat(exchange().headers().first(AUTHORIZATION)).isEmpty();
        assertThat(bench.server.form(0)).containsEntry("client_id", "client 1").doesNotContainKey("client_secret");
    }

    /** OpenID Connect Core 1.0 section 9: REQUIRED are iss, sub, aud, jti and exp; FAPI 2.0: aud is one issuer text. */
    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void anAssertionNamesTheClientTheIssuerAndItsShortLife(SigningAlgorithm algorithm) throws BrokenJson {
        assertionClient(algorithm, TokenFacts.standard());
        exchange();
        Map<String, String> form = bench.server.form(0);
        assertThat(form)
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .doesNotContainKeys("client_secret");
        String assertion = Objects.requireNonNull(form.get("client_assertion"));
        assertThat(TestKeys.isSigned(assertion, algorithm, key(algorithm).publicKey()))
                .isTrue();
        long now = bench.host.now().getEpochSecond();
        assertThat(members(assertion, 0))
                .containsEntry("alg", algorithm.name())
                .containsEntry("typ", "JWT")
                .containsEntry("kid", "key-of-2026");
        assertThat(members(assertion, 1))
                .containsEntry("iss", "client 1")
                .containsEntry("sub", "client 1")
                .containsEntry("aud", "https://bank.example")
                .containsEntry("iat", Long.toString(now))
                .containsEntry("exp", Long.toString(now + 60))
                .hasEntrySatisfying("jti", jti -> assertThat(jti).matches("[0-9a-f]{32}"));
    }

    /** RFC 7523 section 3: "The JWT MUST contain an aud (audience) claim", by older servers the token endpoint. */
    @Test
    void theAudienceIsTheTokenEndpointWhereTheInstitutionSaysSo() throws BrokenJson {
        assertionClient(
                SigningAlgorithm.ES256, TokenFacts.standard().withAssertionAudience(AssertionAudience.TOKEN_ENDPOINT));
        exchange();
        assertThat(members(assertion(0), 1)).containsEntry("aud", "https://bank.example/token");
    }

    /** RFC 7523 section 3: the server may keep every jti and refuse one that it has seen. */
    @Test
    void everyFormHasAnAssertionOfItsOwnRevocationToo() throws BrokenJson {
        assertionClient(SigningAlgorithm.ES256, TokenFacts.standard());
        OAuthConnection connection = bench.connect();
        Grant grant = bench.grant(connection);
        connection.consent().revoke(grant.id());
        String first = members(assertion(0), 1).get("jti");
        String second = members(assertion(1), 1).get("jti");
        assertThat(bench.server.form(1)).containsEntry("token", "refresh-1");
        assertThat(first).isNotEqualTo(second);
    }

    /** RFC 8705 section 2: "the client_id parameter is required". */
    @ParameterizedTest
    @EnumSource(names = {"TLS_CLIENT_AUTH", "SELF_SIGNED_TLS_CLIENT_AUTH"})
    void aClientOfACertificateSendsItsNameAndTheCertificateWhereItProvesItself(ClientAuthentication method) {
        accept(method, TokenFacts.standard());
        bench.client = ClientCredentials.mutualTls(ID, TestCertificates.identity(), method);
        exchange();
        assertThat(bench.server.form(0)).containsEntry("client_id", "client 1").doesNotContainKey("client_secret");
    }

    private void assertionClient(SigningAlgorithm algorithm, TokenFacts tokens) {
        accept(ClientAuthentication.PRIVATE_KEY_JWT, tokens);
        bench.endpoints = bench.endpoints.withIssuer(OAuthBench.ISSUER);
        bench.client = ClientCredentials.privateKeyJwt(ID, key(algorithm));
    }

    private static SigningKey key(SigningAlgorithm algorithm) {
        return TestKeys.signing(algorithm).withKeyId(new KeyId("key-of-2026"));
    }

    private void accept(ClientAuthentication method, TokenFacts tokens) {
        bench.facts = OAuthFacts.of(Set.of(method)).withPkce(Support.REQUIRED).withTokens(tokens);
    }

    private WireRequest exchange() {
        bench.grant(bench.connect());
        return bench.server.requests().get(0);
    }

    private static Map<String, String> members(String jws, int part) throws BrokenJson {
        return JsonMembers.read(
                new ByteArrayInputStream(TestKeys.part(jws, part).getBytes(StandardCharsets.UTF_8)));
    }

    private String assertion(int request) {
        return Objects.requireNonNull(bench.server.form(request).get("client_assertion"));
    }
}
