package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.provider.AssertionAudience;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** private_key_jwt (RFC 7523 section 3) at the sandbox. */
class ClientAssertionTest {

    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final long NOW = VirtualClock.START.getEpochSecond();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX = NakadachiSandboxExtension.with(
            Sandbox.builder().redirectUri(PlainClient.REDIRECT).clientMethod(ClientMethod.PRIVATE_KEY_JWT));

    private Sandbox sandbox;
    private PlainClient client;

    @BeforeEach
    void prepare(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
    }

    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void anAssertionOfTheRegisteredAlgorithmIsTaken(SigningAlgorithm algorithm) {
        try (Sandbox other = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .profile(ServerProfile.plain()
                        .withClientMethod(ClientMethod.PRIVATE_KEY_JWT)
                        .withClientAlgorithm(algorithm))
                .start()) {
            PlainClient there = new PlainClient(other);
            Map<String, String> form = there.redemption(there.code("alice"));

            HttpResponse<String> answer = there.tokenWithoutHeader(with(form, assertion(other, claims(other))));

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    /** RFC 7523 section 3: iss, sub, aud, exp are demanded; a wrong one of them or of iat and nbf is refused. */
    @ParameterizedTest
    @CsvSource({
        "iss,",
        "iss, other",
        "sub,",
        "sub, other",
        "aud,",
        "aud, https://other.example/",
        "exp,",
        "exp, 0",
        "exp, 3601",
        "iat, 11",
        "nbf, 11",
        "jti,"
    })
    void aWrongClaimIsRefused(String name, @Nullable String value) {
        Map<String, Object> claims = claims(sandbox);
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value.matches("[0-9]+") ? (Object) (NOW + Long.parseLong(value)) : value);
        }

        assertRefused(token(assertion(sandbox, claims)));
    }

    /** FAPI 2.0 Security Profile section 5.3.2.1: the issuer "as a string", not as a list. */
    @Test
    void aListOfAudiencesIsRefused() {
        Map<String, Object> claims = claims(sandbox);
        claims.put("aud", List.of(sandbox.issuer(), sandbox.tokenEndpoint().toString()));

        assertRefused(token(assertion(sandbox, claims)));
    }

    @Test
    void theAudienceMayBeRegisteredAsTheTokenEndpoint() {
        try (Sandbox other = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .profile(ServerProfile.plain()
                        .withClientMethod(ClientMethod.PRIVATE_KEY_JWT)
                        .withAssertionAudience(AssertionAudience.TOKEN_ENDPOINT))
                .start()) {
            PlainClient there = new PlainClient(other);
            Map<String, String> form = there.redemption(there.code("alice"));
            Map<String, Object> claims = claims(other);

            assertRefused(there.tokenWithoutHeader(with(form, assertion(other, claims))));
            claims.put("aud", other.tokenEndpoint().toString());
            assertThat(there.tokenWithoutHeader(with(form, assertion(other, claims)))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** RFC 7523 section 3: the server "MAY ensure that JWTs are not replayed by maintaining the set of used jti". */
    @Test
    void anAssertionIsGoodOnce() {
        String assertion = assertion(sandbox, claims(sandbox));
        assertThat(token(assertion).statusCode()).isEqualTo(200);

        assertRefused(token(assertion));
    }

    @Test
    void anotherKeyIsRefused() throws NoSuchAlgorithmException {
        SigningKey stranger = SigningKey.of(
                        KeyPairGenerator.getInstance("EC").generateKeyPair(), SigningAlgorithm.ES256)
                .withKeyId(sandbox.authorisation().clientKey().keyId().orElseThrow());

        assertRefused(token(PlainJwt.signed(stranger, claims(sandbox))));
    }

    /** RFC 7518 section 3.6: an unsecured token must not be taken by default. */
    @Test
    void anUnsignedOneIsRefused() {
        String[] parts = assertion(sandbox, claims(sandbox)).split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        assertRefused(token(none + "." + parts[1] + "."));
        assertRefused(token(none + "." + parts[1] + "." + parts[2]));
    }

    /** RFC 7515 section 10.7: the algorithm is that of the registration, whatever the header says. */
    @Test
    void aHeaderThatNamesAnotherAlgorithmIsRefused() throws java.security.GeneralSecurityException {
        String[] parts = assertion(sandbox, claims(sandbox)).split("\\.", -1);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = base64.encodeToString("{\"alg\":\"ES384\"}".getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(sandbox.authorisation().clientKey().privateKey(SecretAccess.explicit()));
        signature.update((header + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));

        assertRefused(token(header + "." + parts[1] + "." + base64.encodeToString(signature.sign())));
    }

    @Test
    void theSecretIsNoLongerEnough() {
        assertRefused(client.token(client.redemption(client.code("alice"))));
    }

    @Test
    void theAssertionTypeIsDemanded() {
        Map<String, String> form = with(client.redemption(client.code("alice")), assertion(sandbox, claims(sandbox)));
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer");

        assertRefused(client.tokenWithoutHeader(form));
    }

    private HttpResponse<String> token(String assertion) {
        return client.tokenWithoutHeader(with(client.redemption(client.code("alice")), assertion));
    }

    static Map<String, String> with(Map<String, String> form, String assertion) {
        form.put("client_assertion_type", TYPE);
        form.put("client_assertion", assertion);
        return form;
    }

    static String assertion(Sandbox at, Map<String, Object> claims) {
        return PlainJwt.signed(at.authorisation().clientKey(), claims);
    }

    static Map<String, Object> claims(Sandbox at) {
        return new HashMap<>(Map.of(
                "iss", at.clientId().value(),
                "sub", at.clientId().value(),
                "aud", at.issuer(),
                "jti", "jti-" + NUMBER.incrementAndGet(),
                "iat", at.clock().instant().getEpochSecond(),
                "exp", at.clock().instant().getEpochSecond() + 60));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(member(answer, "error")).isEqualTo("invalid_client");
    }
}
