package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.MetadataPlace;
import dev.nakadachi.provider.ServerMetadata;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

    private static final URI ISSUER = URI.create("https://bank.example/one");
    private static final String GOOD = """
            {"issuer":"https://bank.example/one","authorization_endpoint":"https://bank.example/authorize",
            "token_endpoint":"https://bank.example/token","token_endpoint_auth_methods_supported":["tls_client_auth"],
            "mtls_endpoint_aliases":{"token_endpoint":"https://mtls.bank.example:8443/token"},
            "claims_parameter_supported":null,"op_policy_uri":"https://bank.example/policy","more":[{"a":["b"]}]}""";

    private final FakeTokenServer server = new FakeTokenServer();

    /** RFC 8414 section 3.1: one GET, and nothing that says who asks. */
    @Test
    void oneGetWithoutCredentialsReadsTheMetadata() {
        server.answersNext(200, GOOD);

        ServerMetadata metadata = read();

        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().get(0).toString())
                .isEqualTo("GET https://bank.example/.well-known/oauth-authorization-server/one");
        assertThat(server.requests().get(0).headers().first(new HeaderName("authorization")))
                .isEmpty();
        assertThat(metadata.authentication()).containsExactly(ClientAuthentication.TLS_CLIENT_AUTH);
        assertThat(metadata.endpointsForCertificates(new EnvironmentId("test")).require(EndpointRole.TOKEN))
                .hasToString("https://mtls.bank.example:8443/token");
    }

    /** RFC 8414 section 3.3: "the data contained in the response MUST NOT be used"; nothing else is tried. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"text\"",
                "<html>login</html>",
                "{\"issuer\":\"https://bank.example/one\"}",
                "{\"issuer\":\"https://bank.example/one\",\"issuer\":\"https://bank.example/one\"",
            })
    void aHostileDocumentIsMalformed(String text) {
        server.answersNext(200, text);

        assertThat(failure()).isEqualTo(ErrorCode.ANSWER_MALFORMED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aDocumentOfAnotherOrWithARepeatedMemberIsMalformed() {
        for (String changed : List.of(
                GOOD.replace("https://bank.example/one", "https://bank.example/two"),
                GOOD.replace("\"claims", "\"issuer\":\"https://bank.example/one\",\"claims"),
                GOOD.replace("https://bank.example/token", "http://bank.example/token"),
                GOOD + "{}")) {
            server.answersNext(200, changed);

            assertThat(failure()).isEqualTo(ErrorCode.ANSWER_MALFORMED);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.answersNext(302, "");

        assertThat(failure()).isEqualTo(ErrorCode.REDIRECTED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAnswerBeyondTheLimitOrOfAnotherKindIsRefused() {
        server.next(() -> new Delivery.MaybeExecuted(
                new Evidence(Evidence.Cause.TOO_LARGE, "the answer is too large", Duration.ZERO)));
        assertThat(failure()).isEqualTo(ErrorCode.ANSWER_TOO_LARGE);

        server.next(() -> new Delivery.Answered(
                new WireResponse(
                        200,
                        Headers.none().plus(new HeaderName("content-type"), "text/html"),
                        List.of(GOOD.getBytes(StandardCharsets.UTF_8))),
                new Evidence(Evidence.Cause.ANSWERED, "answered", Duration.ZERO)));
        assertThat(failure()).isEqualTo(ErrorCode.ANSWER_MALFORMED);

        server.answersNext(404, "");
        assertThat(failure()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    private ServerMetadata read() {
        return new Discovery(server).read(ISSUER, MetadataPlace.AUTHORIZATION_SERVER);
    }

    private ErrorCode failure() {
        NakadachiException failed = catchThrowableOfType(NakadachiException.class, this::read);
        assertThat(failed).isNotNull();
        return failed.problem().code();
    }
}
