package dev.nakadachi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signed request objects (RFC 9101, FAPI 1.0 Advanced section 5.2.2) at a sandbox that takes no others. */
class SignedRequestTest {

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX = NakadachiSandboxExtension.with(Sandbox.builder()
            .redirectUri(PlainClient.REDIRECT)
            .profile(ServerProfile.plain().with(ServerRule.SIGNED_REQUESTS_ONLY)));

    private Sandbox sandbox;
    private PlainClient client;

    @BeforeEach
    void prepare(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
    }

    /** RFC 9101 section 6.3: "MUST only use the parameters included in the Request Object". */
    @Test
    void onlyWhatIsInsideCounts() {
        Map<String, String> outside = outside(signed(claims()));
        outside.put("state", "outside");
        outside.put("redirect_uri", "https://evil.example/");

        URI callback = sandbox.user("alice").approve(client.authorisationUri(outside));

        assertThat(callback.toString()).startsWith(PlainClient.REDIRECT.toString());
        assertThat(PlainClient.parameter(callback, "state")).isEqualTo("st-1");
        assertThat(client.redeem(PlainClient.parameter(callback, "code")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRequestWithoutSignatureMeetsAnErrorPage() {
        assertRefused(client.authorisation());
    }

    @ParameterizedTest
    @CsvSource({
        "iss,", "iss, other", "aud,", "aud, https://other.example/", "client_id,", "client_id, other", "exp,",
        "exp, 0", "exp, 3601", "nbf,", "nbf, 11", "nbf, -3601", "request_uri, urn:x", "request, x"
    })
    void aWrongClaimIsRefused(String name, @Nullable String value) {
        Map<String, Object> claims = claims();
        if (value == null) {
            claims.remove(name);
        } else {
            boolean time = value.matches("-?[0-9]+");
            claims.put(name, time ? (Object) (VirtualClock.START.getEpochSecond() + Long.parseLong(value)) : value);
        }

        assertRefused(outside(signed(claims)));
    }

    @Test
    void anotherSignatureIsRefused() throws java.security.NoSuchAlgorithmException {
        SigningKey stranger = SigningKey.of(
                java.security.KeyPairGenerator.getInstance("EC").generateKeyPair(), SigningAlgorithm.ES256);
        SigningKey own = sandbox.authorisation().clientKey();

        assertRefused(outside(PlainJwt.signed(stranger, claims())));
        assertRefused(outside(PlainJwt.signed(
                PlainJwt.header(own).type(new JOSEObjectType("dpop+jwt")).build(), own, claims())));
    }

    /** RFC 9126 section 3: a request object may be pushed; what is wrong with it is invalid_request_object. */
    @Test
    void aRequestObjectMayBePushed() {
        HttpResponse<String> right = push(signed(claims()));
        Map<String, Object> late = claims();
        late.put("exp", VirtualClock.START.getEpochSecond());
        HttpResponse<String> wrong = push(signed(late));

        assertThat(right.statusCode()).isEqualTo(201);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(PlainClient.member(wrong, "error")).isEqualTo("invalid_request_object");
    }

    private HttpResponse<String> push(String object) {
        return client.post(
                sandbox.authorisation().pushedRequestEndpoint(),
                Map.of("request", object),
                "Authorization",
                client.basic());
    }

    private Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>(client.authorisation());
        long now = VirtualClock.START.getEpochSecond();
        claims.putAll(Map.of("iss", sandbox.clientId().value(), "aud", sandbox.issuer(), "nbf", now, "exp", now + 300));
        return claims;
    }

    private String signed(Map<String, Object> claims) {
        SigningKey key = sandbox.authorisation().clientKey();
        return PlainJwt.signed(
                PlainJwt.header(key)
                        .type(new JOSEObjectType("oauth-authz-req+jwt"))
                        .build(),
                key,
                claims);
    }

    /** FAPI 1.0 Advanced section 5.2.3: response_type, client_id and scope stand outside too. */
    private Map<String, String> outside(String object) {
        return new java.util.TreeMap<>(Map.of(
                "client_id",
                sandbox.clientId().value(),
                "response_type",
                "code",
                "scope",
                PlainClient.SCOPES,
                "request",
                object));
    }

    private void assertRefused(Map<String, String> request) {
        assertThatThrownBy(() -> sandbox.user("alice").approve(client.authorisationUri(request)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("answered 400");
    }
}
