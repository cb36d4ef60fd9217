package dev.nakadachi.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9113 section 8.7, as far as the JDK's client tells it. */
class TurnedAwayTest {

    private final Throwable any = new IOException("any");

    private final OnceBody body = new OnceBody(new byte[3], () -> true);

    @Test
    void theWordsOfRefusedStreamAreProof() {
        Throwable thrown = new IOException("Received RST_STREAM: Stream not processed");

        assertThat(TurnedAway.isProven(thrown, body, HttpMethod.POST)).isTrue();
        assertThat(TurnedAway.isProven(thrown, body, HttpMethod.GET)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Received RST_STREAM: Not an error",
                "Received RST_STREAM: Internal error",
                "Received RST_STREAM: Stream cancelled",
                "Received RST_STREAM: Processing capacity exceeded",
                "Received RST_STREAM: Use HTTP/1.1 for request",
                "Received RST_STREAM: Stream not processed, perhaps",
                "/127.0.0.1:50000: GOAWAY received",
                "request not processed by peer"
            })
    void otherWordsAreNone(String words) {
        assertThat(TurnedAway.isProven(new IOException(words), body, HttpMethod.POST))
                .isFalse();
    }

    @Test
    void theWordsInAnotherTypeOrBelowAnotherAreNone() {
        String words = "Received RST_STREAM: Stream not processed";

        assertThat(TurnedAway.isProven(new EOFException(words), body, HttpMethod.POST))
                .isFalse();
        assertThat(TurnedAway.isProven(new UncheckedIOException(new IOException(words)), body, HttpMethod.POST))
                .isFalse();
    }

    @Test
    void aSecondHeaderBlockThatTheJdkWantedIsProofForWhatItRepeatsForNoOtherReason() {
        body.contentLength();
        assertThat(TurnedAway.isProven(any, body, HttpMethod.POST)).isFalse();
        assertThatThrownBy(body::contentLength).isInstanceOf(IllegalStateException.class);

        assertThat(TurnedAway.wasWantedAgain(body, HttpMethod.POST, 25)).isTrue();
        assertThat(TurnedAway.wasWantedAgain(body, HttpMethod.GET, 25)).isFalse();
    }

    /** Whatever is set in the JVM: over HTTP/1.1 it is a repeat after a lost connection. */
    @Test
    void afterARequestOfHttp11ItIsNone() {
        OnceBody http11 = new OnceBody(new byte[3], () -> false);
        http11.contentLength();
        assertThatThrownBy(http11::contentLength).isInstanceOf(IllegalStateException.class);

        assertThat(TurnedAway.wasWantedAgain(http11, HttpMethod.POST, 25)).isFalse();
    }

    @Test
    void ofAJdkWhoseSourcesNobodyReadItIsNone() {
        body.contentLength();
        assertThatThrownBy(body::contentLength).isInstanceOf(IllegalStateException.class);

        assertThat(TurnedAway.wasWantedAgain(body, HttpMethod.POST, 26)).isFalse();
    }
}
