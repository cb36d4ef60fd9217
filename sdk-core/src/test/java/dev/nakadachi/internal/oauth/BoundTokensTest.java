package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.internal.json.BrokenJson;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.provider.TokenFacts;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.transport.HeaderName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A grant whose tokens are bound to a key by DPoP, from consent to revocation. */
class BoundTokensTest {

    private static final HeaderName DPOP = new HeaderName("dpop");

    private final OAuthBench bench = new OAuthBench();

    @BeforeEach
    void bindTokens() {
        bench.facts = bench.facts.withTokens(TokenFacts.standard().withConstraint(SenderConstraint.DPOP));
        bench.server.tokenType = "dpop";
    }

    /** RFC 9449 section 10: dpop_jkt is the thumbprint of the key whose proof comes with the code. */
    @Test
    void theRequestNamesTheKeyThatTheExchangeProves() throws BrokenJson {
        var connection = bench.connect();
        var start = bench.start(connection);
        Grant grant = connection.consent().finish(OAuthBench.SESSION, start.pending(), OAuthBench.callback(start));
        String jkt = OAuthBench.parameters(start).get("dpop_jkt");
        assertThat(jkt).matches("[A-Za-z0-9_-]{43}");
        assertThat(thumbprintOf(0)).isEqualTo(jkt);
        assertThat(claims(0)).containsEntry("htm", "POST").containsEntry("htu", "https://bank.example/token");
        assertThat(tokenOf(connection, grant).proofKey().orElseThrow().thumbprint())
                .isEqualTo(jkt);
    }

    /** RFC 9449 section 5: a refresh token of a public client is bound as well; the same key proves the refresh. */
    @Test
    void refreshAndRevocationProveTheSameKey() throws BrokenJson {
        var connection = bench.connect();
        Grant grant = bench.grant(connection);
        connection.tokens().renew(grant.id(), tokenOf(connection, grant), OAuthBench.PATIENCE);
        connection.consent().revoke(grant.id());
        assertThat(thumbprintOf(1)).isEqualTo(thumbprintOf(0));
        assertThat(claims(2))
                .containsEntry("htu", "https://bank.example/revoke")
                .doesNotContainKey("ath");
        assertThat(thumbprintOf(2)).isEqualTo(thumbprintOf(0));
    }

    @Test
    void everyGrantHasAKeyOfItsOwn() throws BrokenJson {
        var connection = bench.connect();
        bench.grant(connection);
        bench.grant(connection);
        assertThat(thumbprintOf(1)).isNotEqualTo(thumbprintOf(0));
    }

    /** RFC 9449 section 8: "the client will typically retry the request with the new nonce value supplied". */
    @Test
    void aNonceThatIsWantedIsUsedAndTheCodeSentOnceMore() throws BrokenJson {
        bench.server.next(() -> FakeTokenServer.wantsNonce("nonce-1"));
        bench.grant(bench.connect());
        assertThat(bench.server.requests()).hasSize(2);
        assertThat(claims(0)).doesNotContainKey("nonce");
        assertThat(claims(1)).containsEntry("nonce", "nonce-1");
        assertThat(claims(1).get("jti")).isNotEqualTo(claims(0).get("jti"));
        assertThat(bench.server.form(1)).containsEntry("code", "planted-code");
    }

    /** RFC 9449 section 8.2: the nonce of a success is the next one, and no request is refused for want of it. */
    @Test
    void aNonceThatComesWithASuccessIsUsedForTheNextRequest() throws BrokenJson {
        var connection = bench.connect();
        String tokens = "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"token_type\":\"DPoP\"}";
        bench.server.next(() -> FakeTokenServer.answer(200, tokens, "next-one")).answersNext(200, tokens);
        Grant grant = bench.grant(connection);
        connection.tokens().renew(grant.id(), tokenOf(connection, grant), OAuthBench.PATIENCE);
        assertThat(claims(1)).containsEntry("nonce", "next-one");
    }

    @Test
    void aServerThatWantsAnotherNonceEachTimeIsAskedTwice() {
        bench.server
                .next(() -> FakeTokenServer.wantsNonce("nonce-1"))
                .next(() -> FakeTokenServer.wantsNonce("nonce-2"));
        assertThat(code(() -> bench.grant(bench.connect()))).isEqualTo(ErrorCode.NONCE_WANTED);
        assertThat(bench.server.requests()).hasSize(2);
    }

    @Test
    void aServerThatWantsANonceAndGivesNoneIsAskedOnce() {
        bench.server.answersNext(400, "{\"error\":\"use_dpop_nonce\"}");
        assertThat(code(() -> bench.grant(bench.connect()))).isEqualTo(ErrorCode.PROOF_REFUSED);
        assertThat(bench.server.requests()).hasSize(1);
    }

    /** RFC 9449 section 5: "If the DPoP proof is invalid, the authorization server issues invalid_dpop_proof". */
    @Test
    void aRefusedProofIsTriedOnce() {
        bench.server.answersNext(400, "{\"error\":\"invalid_dpop_proof\"}");
        assertThat(code(() -> bench.grant(bench.connect()))).isEqualTo(ErrorCode.PROOF_REFUSED);
        assertThat(bench.server.requests()).hasSize(1);
    }

    /** RFC 9449 section 5: a server without DPoP answers Bearer; "the client MUST discard the response". */
    @Test
    void aBearerTokenWhereABoundOneWasAskedForMakesNoGrant() {
        bench.server.tokenType = "Bearer";
        assertThat(code(() -> bench.grant(bench.connect()))).isEqualTo(ErrorCode.ANSWER_MALFORMED);
        assertThat(bench.store.records())
                .allSatisfy(record -> assertThat(record.toString()).contains("kind=sentinel"));
    }

    /** The old refresh token is used up, so the new one is kept; the token beside it is never used. */
    @Test
    void aBearerTokenAtARefreshIsNotUsedAndItsRefreshTokenIsNotLost() {
        var connection = bench.connect();
        Grant grant = bench.grant(connection);
        bench.server.tokenType = "Bearer";
        AccessToken first = tokenOf(connection, grant);
        assertThat(code(() -> connection.tokens().renew(grant.id(), first, OAuthBench.PATIENCE)))
                .isEqualTo(ErrorCode.ANSWER_MALFORMED);
        bench.server.tokenType = "DPoP";
        AccessToken next = connection.tokens().renew(grant.id(), first, OAuthBench.PATIENCE);
        assertThat(bench.server.form(2)).containsEntry("refresh_token", "refresh-2");
        assertThat(next.secret().sameAs(Secret.of("access-3"))).isTrue();
    }

    private AccessToken tokenOf(OAuthConnection connection, Grant grant) {
        return connection.tokens().obtain(grant.id(), OAuthBench.PATIENCE);
    }

    private static ErrorCode code(ThrowingCallable call) {
        return catchThrowableOfType(NakadachiException.class, call).problem().code();
    }

    private String proof(int index) {
        return bench.server.requests().get(index).headers().first(DPOP).orElseThrow();
    }

    private Map<String, String> claims(int index) throws BrokenJson {
        return JsonMembers.read(
                new ByteArrayInputStream(TestKeys.part(proof(index), 1).getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 7638 section 3.2: the members of an EC key in this order, without space, hashed. */
    private String thumbprintOf(int index) throws BrokenJson {
        String header = TestKeys.part(proof(index), 0);
        String jwk = header.substring(header.indexOf("\"jwk\":") + 6, header.indexOf('}') + 1);
        Map<String, String> key = JsonMembers.read(new ByteArrayInputStream(jwk.getBytes(StandardCharsets.UTF_8)));
        return TestKeys.sha256(
                "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + key.get("x") + "\",\"y\":\"" + key.get("y") + "\"}");
    }
}
