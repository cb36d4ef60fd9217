package dev.nakadachi.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.sandbox.internal.web.ServerIdentity;
import dev.nakadachi.transport.ClientIdentity;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.HttpVersion;
import dev.nakadachi.transport.JdkTransport;
import dev.nakadachi.transport.SendTerms;
import dev.nakadachi.transport.Transport;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import dev.nakadachi.transport.WireRequest;
import io.netty.handler.codec.http2.Http2Error;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the transport makes of the ends of HTTP/2 streams (RFC 9113); the server counts frame by frame. */
@Timeout(120)
class Http2StreamsTest {

    private static final SendTerms TERMS = new SendTerms(Duration.ofSeconds(20), 1_000, ClientIdentity.none());

    /** JDK-8335181, in 24 and in some later updates of 21 and 17. */
    private static final int TELLS_WHAT_GOAWAY_LEAVES_OUT = 24;

    private final CountingServer server = CountingServer.on("127.0.0.1");
    private final Transport transport = JdkTransport.open(
            TransportOptions.standard()
                    .withTrustAnchors(
                            TrustAnchors.of(List.of(ServerIdentity.ofThisJvm().certificate()))),
            Host.system());

    @AfterEach
    void close() {
        transport.close();
        server.close();
    }

    @Test
    void aRequestGoesOverHttp2OnlyWhenItAsksForItAndBothShareOneTransport() {
        assertThat(send(HttpMethod.POST, HttpVersion.HTTP_2)).isInstanceOf(Delivery.Answered.class);
        assertThat(server.count().overHttp2()).isEqualTo(1);

        assertThat(send(HttpMethod.POST, HttpVersion.HTTP_1_1)).isInstanceOf(Delivery.Answered.class);
        assertThat(send(HttpMethod.GET, HttpVersion.HTTP_1_1)).isInstanceOf(Delivery.Answered.class);
        assertThat(server.count()).isEqualTo(new Tally.Count(2, 3, 0, 1));
    }

    /** RFC 9113 section 8.7: "Any request that was sent on the reset stream can be safely retried." */
    @ParameterizedTest
    @EnumSource(
            value = Fault.Point.class,
            names = {"BEGUN", "WHOLE"})
    void aRefusedStreamIsNoDeliveryAndNotSentAgainByTheTransport(Fault.Point point) {
        server.next(Fault.stream(point, stream -> stream.reset(Http2Error.REFUSED_STREAM)));

        assertThat(send(HttpMethod.POST, HttpVersion.HTTP_2)).isInstanceOf(Delivery.Unprocessed.class);

        assertThat(server.count().deliveries()).isZero();
        assertThat(server.count().overHttp2()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Http2Error.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REFUSED_STREAM"})
    void everyOtherCodeMayHaveBeenExecuted(Http2Error code) {
        server.next(Fault.stream(Fault.Point.WHOLE, stream -> stream.reset(code)));

        assertThat(send(HttpMethod.POST, HttpVersion.HTTP_2)).isInstanceOf(Delivery.MaybeExecuted.class);

        assertThat(server.count().whole()).isEqualTo(1);
    }

    @Test
    void aStreamThatIsRefusedAfterItsAnswerBeganMayHaveBeenExecuted() {
        server.next(Fault.stream(Fault.Point.WHOLE, stream -> {
            stream.beginAnswer();
            stream.reset(Http2Error.REFUSED_STREAM);
        }));

        assertThat(send(HttpMethod.POST, HttpVersion.HTTP_2)).isInstanceOf(Delivery.MaybeExecuted.class);
    }

    /** JDK 17.0.15 does not tell a stream left out from one counted in. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.Point.class,
            names = {"BEGUN", "WHOLE"})
    void aStreamThatGoAwayLeavesOutIsNoDeliveryWhereTheJdkTellsIt(Fault.Point point) {
        server.next(Fault.stream(point, stream -> stream.goAwayWithoutMe(Http2Error.NO_ERROR)));

        Delivery delivery = send(HttpMethod.POST, HttpVersion.HTTP_2);

        if (Runtime.version().feature() >= TELLS_WHAT_GOAWAY_LEAVES_OUT) {
            assertThat(delivery).isInstanceOf(Delivery.Unprocessed.class);
        } else {
            assertThat(delivery).isInstanceOfAny(Delivery.MaybeExecuted.class, Delivery.Unprocessed.class);
        }

        assertThat(server.count().overHttp2()).isEqualTo(1);
        assertThat(server.count().deliveries()).isZero();
    }

    @Test
    void aStreamThatGoAwayCountsInMayHaveBeenExecuted() {
        server.next(Fault.stream(Fault.Point.WHOLE, stream -> {
            stream.goAwayWithMe(Http2Error.NO_ERROR);
            stream.end(Exchange.End.FIN);
        }));

        assertThat(send(HttpMethod.POST, HttpVersion.HTTP_2)).isInstanceOf(Delivery.MaybeExecuted.class);

        assertThat(server.count().whole()).isEqualTo(1);
    }

    /** RFC 9113 section 5.1.2: the client knows the limit and must not pass it; the JDK fails the call. */
    @Test
    void aStreamAboveTheLimitOfTheServerNeverLeaves() {
        server.limitStreams(1);
        assertThat(send(HttpMethod.POST, HttpVersion.HTTP_2)).isInstanceOf(Delivery.Answered.class);
        CompletableFuture<Delivery> above = new CompletableFuture<>();
        server.next(Fault.stream(
                Fault.Point.WHOLE,
                held -> Host.system().execute(() -> {
                    above.complete(send(HttpMethod.POST, HttpVersion.HTTP_2));
                    held.context().executor().execute(held::answer);
                })));

        assertThat(send(HttpMethod.POST, HttpVersion.HTTP_2)).isInstanceOf(Delivery.Answered.class);

        assertThat(above.join()).isInstanceOf(Delivery.NeverSent.class);
        assertThat(above.join().evidence().cause()).isEqualTo(Evidence.Cause.STREAM_REFUSED);
        assertThat(server.count()).isEqualTo(new Tally.Count(1, 2, 0, 2));
    }

    private Delivery send(HttpMethod method, HttpVersion version) {
        URI uri = URI.create("https://127.0.0.1:" + server.port() + "/transfer");
        WireRequest request = method == HttpMethod.GET
                ? WireRequest.of(method, uri, Headers.none())
                : WireRequest.of(method, uri, Headers.none(), "amount=1000".getBytes(StandardCharsets.US_ASCII));
        return transport.send(request.over(version), TERMS);
    }
}
