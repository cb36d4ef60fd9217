package dev.nakadachi.sandbox;

import static dev.nakadachi.sandbox.PlainClient.parameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.sandbox.junit.NakadachiSandboxExtension;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorisationRequestTest {

    @RegisterExtension
    static final NakadachiSandboxExtension SANDBOX =
            NakadachiSandboxExtension.with(Sandbox.builder().redirectUri(PlainClient.REDIRECT));

    private Sandbox sandbox;
    private PlainClient client;
    private Map<String, String> request;

    @BeforeEach
    void prepare(Sandbox started) {
        sandbox = started;
        client = new PlainClient(started);
        request = client.authorisation();
    }

    /**
     * RFC 6749 section 4.1.2: state is "the exact value received from the client"; RFC 9207 section 2: iss is REQUIRED.
     */
    @Test
    void approvalCarriesCodeStateAndIssuer() {
        URI callback = sandbox.user("alice").approve(client.authorisationUri(request));

        assertThat(callback.toString()).startsWith("https://app.example/callback?code=");
        assertThat(parameter(callback, "code")).hasSize(43);
        assertThat(parameter(callback, "state")).isEqualTo("st-1");
        assertThat(parameter(callback, "iss")).isEqualTo(sandbox.issuer());
        assertThat(parameter(callback, "error")).isEmpty();
    }

    /** RFC 6749 section 4.1.2.1: access_denied. */
    @Test
    void refusalCarriesAccessDeniedStateAndIssuer() {
        URI callback = sandbox.user("bob").refuse(client.authorisationUri(request));

        assertThat(parameter(callback, "error")).isEqualTo("access_denied");
        assertThat(parameter(callback, "state")).isEqualTo("st-1");
        assertThat(parameter(callback, "iss")).isEqualTo(sandbox.issuer());
        assertThat(parameter(callback, "code")).isEmpty();
    }

    /**
     * RFC 7636 section 4.4.1: without code_challenge, and for a transformation that is not supported, "the
     * authorization endpoint MUST return the authorization error response with the error value set to invalid_request";
     * section 4.3: a missing method means plain.
     */
    @ParameterizedTest
    @CsvSource({
        "code_challenge, , invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, , invalid_request",
        "response_type, token, unsupported_response_type",
        "response_type, , invalid_request",
        "scope, private:everything, invalid_scope",
        "scope, , invalid_scope"
    })
    void aBadRequestGoesBackToTheClientWithStateAndIssuer(String name, @Nullable String value, String error) {
        replace(name, value);

        URI callback = sandbox.user("alice").approve(client.authorisationUri(request));

        assertThat(callback.toString()).startsWith("https://app.example/callback?");
        assertThat(parameter(callback, "error")).isEqualTo(error);
        assertThat(parameter(callback, "state")).isEqualTo("st-1");
        assertThat(parameter(callback, "iss")).isEqualTo(sandbox.issuer());
        assertThat(parameter(callback, "code")).isEmpty();
    }

    /** The bank requires state, at most 128 characters. */
    @Test
    void stateIsRequiredAndBounded() {
        request.put("state", "s".repeat(129));
        assertThat(parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "error"))
                .isEqualTo("invalid_request");

        request.put("state", "s".repeat(128));
        assertThat(parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "error"))
                .isEmpty();

        request.remove("state");
        assertThat(parameter(sandbox.user("alice").approve(client.authorisationUri(request)), "error"))
                .isEqualTo("invalid_request");
    }

    /**
     * RFC 6749 section 4.1.2.1: with a redirect URI or client that does not match, the server "MUST NOT automatically
     * redirect the user-agent to the invalid redirection URI".
     */
    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://app.example/callback/",
        "redirect_uri, https://app.example/callback?x=1",
        "redirect_uri, https://APP.example/callback",
        "redirect_uri, https://evil.example/callback",
        "redirect_uri, ",
        "client_id, somebody",
        "client_id, "
    })
    void aWrongRedirectUriOrClientGetsAPageAndNoRedirect(String name, @Nullable String value) {
        replace(name, value);

        assertThatThrownBy(() -> sandbox.user("alice").approve(client.authorisationUri(request)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("answered 400")
                .hasMessageContaining(name);
    }

    /** RFC 6749 section 3.1: "Request and response parameters MUST NOT be included more than once." */
    @Test
    void aRepeatedParameterIsRefused() {
        URI twice = URI.create(client.authorisationUri(request) + "&scope=private:account");

        assertThat(parameter(sandbox.user("alice").approve(twice), "error")).isEqualTo("invalid_request");
    }

    @Test
    void anUnknownUserGetsNoCode() {
        assertThatThrownBy(() -> sandbox.user("mallory").approve(client.authorisationUri(request)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Choose a user");
    }

    @Test
    void aRedirectUriOfAWrongShapeIsNotRegistered() {
        for (String uri : new String[] {"http://app.example/cb", "https://app.example/cb#x", "/cb", "app:cb"}) {
            assertThatThrownBy(() -> sandbox.registerRedirectUri(URI.create(uri)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("redirect URI");
        }
    }

    private void replace(String name, @Nullable String value) {
        if (value == null) {
            request.remove(name);
        } else {
            request.put(name, value);
        }
    }
}
