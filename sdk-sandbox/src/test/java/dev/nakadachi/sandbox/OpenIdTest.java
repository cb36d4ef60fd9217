package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.nakadachi.sandbox.oauth.IdTokenFault;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.secret.SecretAccess;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ID tokens, UserInfo and rotating keys (OpenID Connect Core 1.0). */
class OpenIdTest {

    private static final long NOW = VirtualClock.START.getEpochSecond();
    private static final String NONCE = "n-0S6_WzA2Mj";

    /** Sections 2, 3.1.3.6 and 10.1: the claims, the half hash, and HS256 with the client's secret. */
    @ParameterizedTest
    @EnumSource(JwsAlgorithm.class)
    void theIdTokenSaysWhoConsentedToWhom(JwsAlgorithm algorithm) throws ParseException, JOSEException {
        try (Sandbox sandbox = start(algorithm)) {
            PlainClient client = new PlainClient(sandbox);
            HttpResponse<String> answer = redeem(sandbox, client);
            SignedJWT token = SignedJWT.parse(member(answer, "id_token"));
            Map<String, Object> claims = token.getPayload().toJSONObject();

            assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo(algorithm.name());
            assertThat(verified(sandbox, client, token)).isTrue();
            assertThat(claims)
                    .containsEntry("iss", sandbox.issuer())
                    .containsEntry("sub", "alice")
                    .containsEntry("aud", sandbox.clientId().value())
                    .containsEntry("nonce", NONCE)
                    .containsEntry("iat", NOW)
                    .containsEntry("auth_time", NOW)
                    .containsEntry("exp", NOW + 300)
                    .containsEntry("at_hash", halfHash(member(answer, "access_token")));
        }
    }

    /** Section 12.2: the same iss and sub; "it SHOULD NOT have a nonce Claim". */
    @Test
    void aRefreshedIdTokenHasTheSameSubjectAndNoNonce() throws ParseException {
        try (Sandbox sandbox = start(JwsAlgorithm.ES256)) {
            PlainClient client = new PlainClient(sandbox);
            HttpResponse<String> refreshed = client.refresh(member(redeem(sandbox, client), "refresh_token"));

            assertThat(claims(refreshed)).containsEntry("sub", "alice").doesNotContainKey("nonce");
        }
    }

    @Test
    void everyFaultIsWhatItSays() throws ParseException, JOSEException {
        try (Sandbox sandbox = start(JwsAlgorithm.ES256)) {
            PlainClient client = new PlainClient(sandbox);

            assertThat(faulty(sandbox, client, IdTokenFault.MISSING).body()).doesNotContain("id_token");
            assertThat(JWTParser.parse(member(faulty(sandbox, client, IdTokenFault.UNSIGNED), "id_token")))
                    .isInstanceOf(PlainJWT.class);
            HttpResponse<String> foreign = faulty(sandbox, client, IdTokenFault.FOREIGN_SIGNATURE);
            assertThat(verified(sandbox, client, SignedJWT.parse(member(foreign, "id_token"))))
                    .isFalse();
            assertThat(claims(faulty(sandbox, client, IdTokenFault.WRONG_ISSUER))
                            .get("iss"))
                    .isNotEqualTo(sandbox.issuer());
            assertThat(claims(faulty(sandbox, client, IdTokenFault.WRONG_AUDIENCE))
                            .get("aud"))
                    .isNotEqualTo(sandbox.clientId().value());
            assertThat(claims(faulty(sandbox, client, IdTokenFault.WRONG_NONCE)).get("nonce"))
                    .isNotEqualTo(NONCE);
            assertThat(claims(faulty(sandbox, client, IdTokenFault.NO_NONCE))).doesNotContainKey("nonce");
            assertThat(claims(faulty(sandbox, client, IdTokenFault.EXPIRED))).containsEntry("exp", NOW - 60);
            assertThat(claims(faulty(sandbox, client, IdTokenFault.WRONG_SUBJECT))
                            .get("sub"))
                    .isNotEqualTo("alice");
            HttpResponse<String> hash = faulty(sandbox, client, IdTokenFault.WRONG_ACCESS_TOKEN_HASH);
            assertThat(claims(hash).get("at_hash")).isNotEqualTo(halfHash(member(hash, "access_token")));
            assertThat(claims(redeem(sandbox, client))).containsEntry("sub", "alice");
        }
    }

    /** Section 10.1.1: keys rotate by a new kid in the set; the set keeps the key before for a while. */
    @Test
    void keysRotateOnDemand() throws ParseException, JOSEException {
        try (Sandbox sandbox = start(JwsAlgorithm.ES256)) {
            PlainClient client = new PlainClient(sandbox);
            SignedJWT before = SignedJWT.parse(member(redeem(sandbox, client), "id_token"));

            sandbox.authorisation().rotateKeys();
            SignedJWT after = SignedJWT.parse(member(redeem(sandbox, client), "id_token"));

            assertThat(after.getHeader().getKeyID())
                    .isNotEqualTo(before.getHeader().getKeyID());
            assertThat(verified(sandbox, client, before)).isTrue();
            assertThat(verified(sandbox, client, after)).isTrue();
            sandbox.authorisation().rotateKeys();
            assertThat(verified(sandbox, client, after)).isTrue();
            assertThat(verified(sandbox, client, before)).isFalse();
        }
    }

    /** Section 5.3.2: JSON or a signed token, and whose sub it is. */
    @Test
    void userInfoNamesTheSubject() throws ParseException, JOSEException {
        try (Sandbox plain = start(JwsAlgorithm.ES256);
                Sandbox signing = start(JwsAlgorithm.ES256, ServerRule.SIGNED_USERINFO);
                Sandbox lying = start(JwsAlgorithm.ES256, ServerRule.USERINFO_OF_SOMEBODY_ELSE)) {
            assertThat(member(userInfo(plain), "sub")).isEqualTo("alice");
            assertThat(member(userInfo(lying), "sub")).isNotEqualTo("alice");
            HttpResponse<String> signed = userInfo(signing);
            SignedJWT token = SignedJWT.parse(signed.body());
            assertThat(signed.headers().firstValue("Content-Type")).hasValue("application/jwt");
            assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("alice");
            assertThat(verified(signing, new PlainClient(signing), token)).isTrue();
        }
    }

    @Test
    void withoutTheOptionThereIsNoIdToken() {
        try (Sandbox sandbox =
                Sandbox.builder().redirectUri(PlainClient.REDIRECT).start()) {
            assertThat(redeem(sandbox, new PlainClient(sandbox)).body()).doesNotContain("id_token");
        }
    }

    /** RFC 6749 section 5.1: token_type is case-insensitive, expires_in is only recommended. */
    @Test
    void aTokenAnswerMayBeMeagre() {
        try (Sandbox sandbox =
                start(JwsAlgorithm.ES256, ServerRule.TOKEN_TYPE_IN_LOWER_CASE, ServerRule.NO_EXPIRES_IN)) {
            HttpResponse<String> answer = redeem(sandbox, new PlainClient(sandbox));

            assertThat(member(answer, "token_type")).isEqualTo("bearer");
            assertThat(answer.body()).doesNotContain("expires_in");
        }
    }

    private static Sandbox start(JwsAlgorithm algorithm, ServerRule... rules) {
        return Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .profile(ServerProfile.plain().withIdTokens(algorithm).with(rules))
                .start();
    }

    private static HttpResponse<String> redeem(Sandbox sandbox, PlainClient client) {
        Map<String, String> request = client.authorisation();
        request.put("scope", "openid private:account private:offline_access");
        request.put("nonce", NONCE);
        return client.redeem(
                PlainClient.parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "code"));
    }

    private static HttpResponse<String> faulty(Sandbox sandbox, PlainClient client, IdTokenFault fault) {
        sandbox.authorisation().nextIdToken(fault);
        return redeem(sandbox, client);
    }

    private static HttpResponse<String> userInfo(Sandbox sandbox) {
        PlainClient client = new PlainClient(sandbox);
        String token = member(redeem(sandbox, client), "access_token");
        return client.get(sandbox.authorisation().userinfoEndpoint(), "Authorization", "Bearer " + token);
    }

    private static Map<String, Object> claims(HttpResponse<String> answer) throws ParseException {
        return SignedJWT.parse(member(answer, "id_token")).getPayload().toJSONObject();
    }

    private static boolean verified(Sandbox sandbox, PlainClient client, SignedJWT token)
            throws ParseException, JOSEException {
        if (token.getHeader().getAlgorithm().getName().equals("HS256")) {
            return token.verify(new MACVerifier(sandbox.clientSecret().reveal(SecretAccess.explicit())));
        }
        JWK key = JWKSet.parse(client.get(sandbox.authorisation().jwks()).body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        if (key == null) {
            return false;
        }
        java.security.Key half = key instanceof ECKey point
                ? point.toECPublicKey()
                : key.toRSAKey().toRSAPublicKey();
        JWSVerifier verifier = new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), half);
        return token.verify(verifier);
    }

    private static String halfHash(String token) {
        byte[] all = Base64.getUrlDecoder().decode(PlainProof.ath(token));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(all, 16));
    }
}
