package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import dev.nakadachi.secret.SecretAccess;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {

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

    /** RFC 6749 section 5.1: the members, and "Cache-Control" with a value of "no-store". */
    @Test
    void aCodeGivesTokens() {
        HttpResponse<String> answer = client.redeem(client.code("alice"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(member(answer, "access_token")).hasSizeBetween(1, 128);
        assertThat(member(answer, "refresh_token")).isNotEqualTo(member(answer, "access_token"));
        assertThat(member(answer, "token_type")).isEqualTo("Bearer");
        assertThat(answer.body()).contains("\"expires_in\":3600");
        assertThat(member(answer, "scope")).isEqualTo("private:account private:offline_access");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    /** The bank gives a refresh token only when the scope has an offline_access value. */
    @Test
    void withoutOfflineAccessThereIsNoRefreshToken() {
        Map<String, String> request = client.authorisation();
        request.put("scope", "private:account");
        String code = PlainClient.parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "code");

        HttpResponse<String> answer = client.redeem(code);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("refresh_token");
    }

    /**
     * RFC 6749 section 4.1.2: a code used more than once "MUST" be denied "and SHOULD revoke (when possible) all tokens
     * previously issued based on that authorization code".
     */
    @Test
    void aReplayedCodeRevokesWhatItGave() {
        String code = client.code("alice");
        HttpResponse<String> first = client.redeem(code);
        assertThat(client.bank("/accounts", member(first, "access_token")).statusCode())
                .isEqualTo(200);

        HttpResponse<String> second = client.redeem(code);

        assertRefused(second, 400, "invalid_grant");
        assertThat(client.bank("/accounts", member(first, "access_token")).statusCode())
                .isEqualTo(401);
        assertRefused(client.refresh(member(first, "refresh_token")), 400, "invalid_grant");
    }

    /**
     * RFC 7636 section 4.6: "If the values are not equal, an error response indicating invalid_grant … MUST be
     * returned."
     */
    @Test
    void aWrongVerifierBurnsTheCode() {
        String code = client.code("alice");
        Map<String, String> wrong = client.redemption(code);
        wrong.put("code_verifier", "A".repeat(43));

        assertRefused(client.token(wrong), 400, "invalid_grant");
        assertRefused(client.redeem(code), 400, "invalid_grant");
    }

    /** RFC 6749 section 4.1.3: redirect_uri values "MUST be identical". */
    @Test
    void anotherRedirectUriIsRefused() {
        Map<String, String> other = client.redemption(client.code("alice"));
        other.put("redirect_uri", "https://app.example/other");

        assertRefused(client.token(other), 400, "invalid_grant");
    }

    @Test
    void aCodeExpiresAfterFiveMinutes() {
        String inTime = client.code("alice");
        sandbox.clock().advance(Duration.ofSeconds(299));
        assertThat(client.redeem(inTime).statusCode()).isEqualTo(200);

        String late = client.code("alice");
        sandbox.clock().advance(Duration.ofMinutes(5));
        assertRefused(client.redeem(late), 400, "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type, password, unsupported_grant_type",
        "grant_type, , invalid_request",
        "code, , invalid_request",
        "code, never-issued, invalid_grant",
        "code_verifier, , invalid_request",
        "redirect_uri, , invalid_request"
    })
    void aBadRequestIsNamed(String name, @Nullable String value, String error) {
        Map<String, String> form = client.redemption(client.code("alice"));
        if (value == null) {
            form.remove(name);
        } else {
            form.put(name, value);
        }

        assertRefused(client.token(form), 400, error);
    }

    /** RFC 6749 section 2.3.1: the secret in the request body. */
    @Test
    void theClientMayAuthenticateByForm() {
        Map<String, String> form = client.redemption(client.code("alice"));
        form.put("client_id", sandbox.clientId().value());
        form.put("client_secret", sandbox.clientSecret().reveal(SecretAccess.explicit()));

        assertThat(client.post(sandbox.tokenEndpoint(), "", form).statusCode()).isEqualTo(200);
    }

    /** RFC 6749 section 2.3: "The client MUST NOT use more than one authentication method in each request." */
    @Test
    void twoMethodsAtOnceAreRefused() {
        Map<String, String> form = client.redemption(client.code("alice"));
        form.put("client_secret", sandbox.clientSecret().reveal(SecretAccess.explicit()));

        assertRefused(client.token(form), 400, "invalid_request");
    }

    /** RFC 6749 section 5.2: invalid_client, 401 with WWW-Authenticate. */
    @ParameterizedTest
    @CsvSource({"''", "Basic", "Basic !!!", "Basic bm90OnRoaXM=", "Bearer x"})
    void aWrongClientIsRefusedAndTheCodeSurvives(String authorization) {
        String code = client.code("alice");

        HttpResponse<String> answer = client.post(sandbox.tokenEndpoint(), authorization, client.redemption(code));

        assertRefused(answer, 401, "invalid_client");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"sandbox\"");
        assertThat(client.redeem(code).statusCode()).isEqualTo(200);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(member(answer, "error")).isEqualTo(error);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
}
