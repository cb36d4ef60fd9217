package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.provider.SenderConstraint;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.sandbox.oauth.ServerRule;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pushed authorisation requests (RFC 9126) at a sandbox that takes no others. */
class PushedRequestTest {

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX = NakadachiSandboxExtension.with(Sandbox.builder()
            .redirectUri(PlainClient.REDIRECT)
            .profile(ServerProfile.plain().with(ServerRule.PUSHED_REQUESTS_ONLY)));

    private Sandbox sandbox;
    private PlainClient client;

    @BeforeEach
    void prepare(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
    }

    /** RFC 9126 section 2.2: 201 with request_uri and expires_in. */
    @Test
    void aPushedRequestLeadsToTheConsent() {
        HttpResponse<String> pushed = push(client.authorisation());

        assertThat(pushed.statusCode()).isEqualTo(201);
        assertThat(member(pushed, "request_uri")).startsWith("urn:ietf:params:oauth:request_uri:");
        assertThat(pushed.body()).contains("\"expires_in\":60");
        URI callback = sandbox.user("alice").approve(page(member(pushed, "request_uri")));
        assertThat(PlainClient.parameter(callback, "state")).isEqualTo("st-1");
        assertThat(client.redeem(PlainClient.parameter(callback, "code")).statusCode())
                .isEqualTo(200);
    }

    /** RFC 9126 section 5: require_pushed_authorization_requests. */
    @Test
    void aRequestThatWasNotPushedMeetsAnErrorPage() {
        assertRefused(client.authorisationUri(client.authorisation()));
    }

    /** RFC 9126 section 4 and 7.3: one use, a short life, this client only. */
    @Test
    void aRequestUriIsGoodForOneAnswerAndAMinute() {
        String used = member(push(client.authorisation()), "request_uri");
        sandbox.user("alice").refuse(page(used));
        assertRefused(page(used));
        String late = member(push(client.authorisation()), "request_uri");
        sandbox.clock().advance(Duration.ofSeconds(60));

        assertRefused(page(late));
        assertRefused(page("urn:ietf:params:oauth:request_uri:never"));
    }

    /** RFC 9126 section 2.1: the client authenticates as at the token endpoint. */
    @Test
    void onlyTheClientMayPush() {
        HttpResponse<String> answer =
                client.post(sandbox.authorisation().pushedRequestEndpoint(), client.authorisation());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(member(answer, "error")).isEqualTo("invalid_client");
    }

    /** RFC 9126 section 2.3: what is wrong is said at once, and not by the browser. */
    @ParameterizedTest
    @CsvSource({
        "request_uri, urn:x, invalid_request",
        "redirect_uri, https://other.example/, invalid_request",
        "client_id, other, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "scope, unknown, invalid_scope",
        "resource, https://other.example/api, invalid_target",
        "resource, not-absolute, invalid_target",
        "response_mode, form_post, invalid_request",
        "response_type, token, unsupported_response_type"
    })
    void aBadRequestIsRefusedWhenItIsPushed(String name, String value, String error) {
        Map<String, String> request = client.authorisation();
        request.put(name, value);

        HttpResponse<String> answer = push(request);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(member(answer, "error")).isEqualTo(error);
    }

    /** RFC 9449 section 10.1: a proof at the PAR endpoint binds the code; without the nonce it meets use_dpop_nonce. */
    @Test
    void aProofBindsTheCodeAndNeedsTheNonceToo() {
        try (Sandbox strict = Sandbox.builder()
                .redirectUri(PlainClient.REDIRECT)
                .profile(ServerProfile.plain()
                        .withConstraint(SenderConstraint.DPOP)
                        .with(ServerRule.PUSHED_REQUESTS_ONLY, ServerRule.DPOP_NONCE_AT_SERVER))
                .start()) {
            PlainClient there = new PlainClient(strict);
            PlainProof key = PlainProof.newKey(strict);
            URI endpoint = strict.authorisation().pushedRequestEndpoint();
            Map<String, Object> claims = key.claims("POST", endpoint);
            HttpResponse<String> first = there.post(
                    endpoint, there.authorisation(), "Authorization", there.basic(), "DPoP", key.sign(claims));
            assertThat(member(first, "error")).isEqualTo("use_dpop_nonce");
            String nonce = first.headers().firstValue("DPoP-Nonce").orElseThrow();
            claims.put("nonce", nonce);
            claims.put("jti", "another");
            HttpResponse<String> second = there.post(
                    endpoint, there.authorisation(), "Authorization", there.basic(), "DPoP", key.sign(claims));
            URI page = URI.create(strict.authorizationEndpoint() + "?client_id="
                    + strict.clientId().value() + "&request_uri="
                    + encoded(member(second, "request_uri")));
            String code = PlainClient.parameter(strict.user("alice").approve(page), "code");

            PlainProof other = PlainProof.newKey(strict);
            Map<String, Object> foreign = other.claims("POST", there.tokenEndpoint());
            foreign.put("nonce", nonce);

            HttpResponse<String> answer = there.tokenWith(there.redemption(code), other.sign(foreign));
            assertThat(member(answer, "error")).isEqualTo("invalid_grant");
        }
    }

    private HttpResponse<String> push(Map<String, String> request) {
        return client.post(sandbox.authorisation().pushedRequestEndpoint(), request, "Authorization", client.basic());
    }

    private URI page(String requestUri) {
        return URI.create(sandbox.authorizationEndpoint() + "?client_id="
                + sandbox.clientId().value() + "&request_uri=" + encoded(requestUri));
    }

    private void assertRefused(URI page) {
        assertThatThrownBy(() -> sandbox.user("alice").approve(page))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("answered 400");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
