package dev.nakadachi.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorTable;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.provider.Endpoints;
import dev.nakadachi.provider.MetadataPlace;
import dev.nakadachi.provider.ServerMetadata;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.testing.CrowdHost;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.WireRequest;
import dev.nakadachi.transport.WireResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final InstitutionId BANK = new InstitutionId("made-up");

    private final FakeTokenServer server = new FakeTokenServer();
    private final LocalStopSwitch stopSwitch = new LocalStopSwitch();
    private final List<String> told = new ArrayList<>();
    private final List<Duration> times = new ArrayList<>();

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

    /** As every call of the chain: an order for the provider, for this operation or for everything stops it. */
    @Test
    void aStopOrderStopsItBeforeAnythingIsSent() {
        for (StopOrder order : List.of(
                StopOrder.provider(BANK, "all of it"),
                StopOrder.operation(new OperationName("metadata.read"), "this one"),
                StopOrder.everything("all"))) {
            stopSwitch.stop(order);
            assertThat(failure()).isEqualTo(ErrorCode.STOPPED);
            stopSwitch.release(order);
        }
        assertThat(server.requests()).isEmpty();
        stopSwitch.stop(StopOrder.provider(new InstitutionId("another"), "another"));
        server.answersNext(200, GOOD);
        assertThat(read().issuer()).isEqualTo(ISSUER);
    }

    @Test
    void theListenerIsToldAndTheTimeIsThatOfATokenCall() {
        server.answersNext(200, GOOD).answersNext(500, "");

        read();
        failure();

        assertThat(told).containsExactly("made-up metadata.read ok", "made-up metadata.read institution.unavailable");
        assertThat(times)
                .hasSize(2)
                .allSatisfy(time -> assertThat(time)
                        .isLessThanOrEqualTo(OAuthOptions.defaults().refreshTime())
                        .isPositive());
    }

    private ChainParts parts() {
        CallListener listener = new CallListener() {
            @Override
            public void attemptEnded(
                    Attempt attempt, Optional<Integer> status, Optional<ErrorCode> code, Duration elapsed) {
                told.add(attempt.institution() + " " + attempt.operation() + " "
                        + code.map(ErrorCode::value).orElse("ok"));
            }
        };
        Transport transport = new Transport() {
            @Override
            public Delivery send(WireRequest request, SendTerms terms) {
                times.add(terms.within());
                return server.send(request, terms);
            }

            @Override
            public void close() {}
        };
        return new ChainParts(
                BANK,
                ErrorTable.http(),
                Endpoints.of(new EnvironmentId("test")),
                transport,
                new CrowdHost(),
                stopSwitch,
                listener,
                OAuthOptions.defaults());
    }

    private ServerMetadata read() {
        return new Discovery(parts()).read(ISSUER, MetadataPlace.AUTHORIZATION_SERVER);
    }

    private ErrorCode failure() {
        NakadachiException failed = catchThrowableOfType(NakadachiException.class, this::read);
        assertThat(failed).isNotNull();
        return failed.problem().code();
    }
}
