package dev.nakadachi.transport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.nakadachi.host.Host;
import dev.nakadachi.transport.Evidence.Cause;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class JdkTransportAnswersTest {

    @RegisterExtension
    static final WireMockExtension BANK = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().http2PlainDisabled(true))
            .build();

    private static JdkTransport transport;

    @BeforeAll
    static void open() {
        transport = JdkTransport.open(TransportOptions.standard().withPlainLoopback(), Host.system());
    }

    @AfterAll
    static void close() {
        transport.close();
    }

    @Test
    void aRedirectToALoginPageIsAnAnswer() {
        Delivery delivery = post(aResponse().withStatus(302).withHeader("Location", url("/login")));

        assertThat(delivery).isInstanceOfSatisfying(Delivery.Answered.class, answer -> {
            assertThat(answer.response().status()).isEqualTo(302);
            assertThat(answer.response().headers().first(new HeaderName("location")))
                    .hasValue(url("/login"));
        });
        BANK.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void aJapaneseHtmlPageIsHandedOverByteForByte() {
        String page = "<html>メンテナンス中</html>";
        Delivery delivery = post(aResponse().withStatus(503).withBody(page));

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        Delivery.Answered.class,
                        answer -> assertThat(answer.response().body())
                                .hasBinaryContent(page.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> brokenAnswers() {
        return Stream.of(
                Arguments.of(aResponse().withBody("x".repeat(1_001)), Cause.TOO_LARGE),
                Arguments.of(aResponse().withBody("half").withHeader("Content-Length", "8"), Cause.CONNECTION_LOST),
                Arguments.of(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), Cause.PROTOCOL_BROKEN),
                Arguments.of(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), Cause.CONNECTION_LOST),
                Arguments.of(aResponse().withFault(Fault.EMPTY_RESPONSE), Cause.CONNECTION_LOST),
                Arguments.of(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Cause.CONNECTION_LOST));
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void aPostWithoutAWholeAnswerMayHaveBeenExecutedAndIsNotRepeated(ResponseDefinitionBuilder answer, Cause cause) {
        Delivery delivery = post(answer);

        assertThat(delivery).isInstanceOf(Delivery.MaybeExecuted.class);
        assertThat(delivery.evidence().cause()).isEqualTo(cause);
        BANK.verify(1, anyRequestedFor(anyUrl()));
    }

    private static Delivery post(ResponseDefinitionBuilder answer) {
        BANK.stubFor(any(anyUrl()).willReturn(answer));
        return transport.send(
                WireRequest.of(
                        HttpMethod.POST,
                        URI.create(url("/transfer")),
                        Headers.none(),
                        "amount=1000".getBytes(StandardCharsets.US_ASCII)),
                new SendTerms(Duration.ofSeconds(20), 1_000, ClientIdentity.none()));
    }

    /** What WireMock prints itself has the digits of the default locale. */
    private static String url(String path) {
        return "http://localhost:" + BANK.getPort() + path;
    }
}
