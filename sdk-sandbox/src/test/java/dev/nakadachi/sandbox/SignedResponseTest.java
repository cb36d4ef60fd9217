package dev.nakadachi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.sandbox.oauth.ResponseFault;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.secret.SigningAlgorithm;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signed authorisation responses (JARM), and all that may be wrong with a response. */
class SignedResponseTest {

    private static final long NOW = VirtualClock.START.getEpochSecond();

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX =
            NakadachiSandboxExtension.with(Sandbox.builder().redirectUri(PlainClient.REDIRECT));

    private Sandbox sandbox;
    private PlainClient client;

    @BeforeEach
    void prepare(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
    }

    /** JARM section 2.1: iss, aud and exp, and the parameters; section 2.3.1: all in the parameter response. */
    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void theResponseIsOneSignedToken(SigningAlgorithm algorithm) throws ParseException, JOSEException {
        try (Sandbox other = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .profile(ServerProfile.plain().withResponseAlgorithm(algorithm))
                .start()) {
            PlainClient there = new PlainClient(other);
            URI callback = other.user("alice").approve(there.authorisationUri(asking(there)));

            SignedJWT token = SignedJWT.parse(PlainClient.parameter(callback, "response"));
            assertThat(callback.getRawQuery()).startsWith("response=").doesNotContain("&");
            assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo(algorithm.name());
            assertThat(verified(other, there, token)).isTrue();
            assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(other.issuer());
            assertThat(token.getJWTClaimsSet().getAudience())
                    .containsExactly(other.clientId().value());
            assertThat(end(token)).isBetween(NOW + 1, NOW + 600);
            assertThat(token.getJWTClaimsSet().getStringClaim("state")).isEqualTo("st-1");
            assertThat(there.redeem(token.getJWTClaimsSet().getStringClaim("code"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** JARM section 2.1.1: errors are signed too. */
    @Test
    void aRefusalIsSignedToo() throws ParseException {
        URI callback = sandbox.user("alice").refuse(client.authorisationUri(asking(client)));

        assertThat(SignedJWT.parse(PlainClient.parameter(callback, "response"))
                        .getJWTClaimsSet()
                        .getStringClaim("error"))
                .isEqualTo("access_denied");
    }

    @Test
    void everyFaultOfASignedResponseIsWhatItSays() throws ParseException, JOSEException {
        SignedJWT wrongIssuer = faulty(ResponseFault.WRONG_ISSUER);
        assertThat(wrongIssuer.getJWTClaimsSet().getIssuer()).isNotEqualTo(sandbox.issuer());
        assertThat(verified(sandbox, client, wrongIssuer)).isTrue();
        assertThat(faulty(ResponseFault.NO_ISSUER).getJWTClaimsSet().getIssuer())
                .isNull();
        assertThat(faulty(ResponseFault.WRONG_STATE).getJWTClaimsSet().getStringClaim("state"))
                .isNotEqualTo("st-1");
        assertThat(faulty(ResponseFault.NO_STATE).getJWTClaimsSet().getStringClaim("state"))
                .isNull();
        assertThat(faulty(ResponseFault.WRONG_AUDIENCE).getJWTClaimsSet().getAudience())
                .doesNotContain(sandbox.clientId().value());
        assertThat(end(faulty(ResponseFault.EXPIRED))).isLessThan(NOW);
        assertThat(verified(sandbox, client, faulty(ResponseFault.FOREIGN_SIGNATURE)))
                .isFalse();
        assertThat(JWTParser.parse(PlainClient.parameter(approve(ResponseFault.UNSIGNED), "response")))
                .isInstanceOf(PlainJWT.class);
        assertThat(PlainClient.parameter(approve(ResponseFault.NOT_SIGNED_AT_ALL), "code"))
                .isNotEmpty();
    }

    /** RFC 9207 section 2.4, RFC 6749 section 10.12: what a client has to refuse in a plain response. */
    @Test
    void everyFaultOfAPlainResponseIsWhatItSays() {
        URI request = client.authorisationUri(client.authorisation());
        SandboxUser alice = sandbox.user("alice");

        assertThat(PlainClient.parameter(alice.approve(request), "iss")).isEqualTo(sandbox.issuer());
        assertThat(PlainClient.parameter(alice.approve(request, ResponseFault.WRONG_ISSUER), "iss"))
                .isNotEmpty()
                .isNotEqualTo(sandbox.issuer());
        assertThat(alice.approve(request, ResponseFault.NO_ISSUER).getQuery()).doesNotContain("iss=");
        assertThat(PlainClient.parameter(alice.approve(request, ResponseFault.WRONG_STATE), "state"))
                .isNotEmpty()
                .isNotEqualTo("st-1");
        assertThat(alice.approve(request, ResponseFault.NO_STATE).getQuery()).doesNotContain("state=");
    }

    @Test
    void aServerMaySendNoIssuerAndDemandSignedResponses() {
        try (Sandbox silent = Sandbox.builder()
                        .redirectUri(PlainClient.REDIRECT)
                        .profile(ServerProfile.plain().with(ServerRule.NO_ISSUER_PARAMETER))
                        .start();
                Sandbox signing = Sandbox.builder()
                        .redirectUri(PlainClient.REDIRECT)
                        .profile(ServerProfile.plain().with(ServerRule.SIGNED_RESPONSES_ONLY))
                        .start()) {
            assertThat(silent.user("alice")
                            .approve(plainRequest(new PlainClient(silent)))
                            .getQuery())
                    .doesNotContain("iss=");
            assertThat(PlainClient.parameter(
                            signing.user("alice").approve(plainRequest(new PlainClient(signing))), "error"))
                    .isEqualTo("invalid_request");
        }
    }

    private static URI plainRequest(PlainClient client) {
        return client.authorisationUri(client.authorisation());
    }

    private static Map<String, String> asking(PlainClient client) {
        Map<String, String> request = client.authorisation();
        request.put("response_mode", "jwt");
        return request;
    }

    private URI approve(ResponseFault fault) {
        return sandbox.user("alice").approve(client.authorisationUri(asking(client)), fault);
    }

    private SignedJWT faulty(ResponseFault fault) throws ParseException {
        return SignedJWT.parse(PlainClient.parameter(approve(fault), "response"));
    }

    private static long end(SignedJWT token) {
        return token.getPayload().toJSONObject().get("exp") instanceof Number seconds ? seconds.longValue() : 0;
    }

    private static boolean verified(Sandbox at, PlainClient client, SignedJWT token)
            throws ParseException, JOSEException {
        JWKSet keys = JWKSet.parse(client.get(at.authorisation().jwks()).body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(key.isPrivate()).isFalse();
        java.security.Key half = key instanceof ECKey point
                ? point.toECPublicKey()
                : key.toRSAKey().toRSAPublicKey();
        JWSVerifier verifier = new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), half);
        return token.verify(verifier);
    }
}
