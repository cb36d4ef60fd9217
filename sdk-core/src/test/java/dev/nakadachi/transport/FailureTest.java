package dev.nakadachi.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JDK's client throws once a request has begun. */
class FailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Connection reset by peer", "Connection reset"})
    void aChannelThatEndsWhileTheRequestIsWrittenIsALostConnection(String words) {
        Throwable thrown = new IOException(words, new IOException(words));
        assertThat(Failure.afterSending(thrown).cause()).isEqualTo(Evidence.Cause.CONNECTION_LOST);
    }

    @Test
    void aSocketThatEndsIsALostConnection() {
        Throwable thrown = new IOException(new SocketException("Connection reset"));
        assertThat(Failure.afterSending(thrown).cause()).isEqualTo(Evidence.Cause.CONNECTION_LOST);
    }

    /** What JDK 17 and 25 say of an HTTP/2 stream or connection that the server ended. */
    @ParameterizedTest
    @ValueSource(strings = {"Received RST_STREAM: Internal error", "/127.0.0.1:50000: GOAWAY received"})
    void aStreamThatEndsIsALostConnection(String words) {
        assertThat(Failure.afterSending(new IOException(words)).cause()).isEqualTo(Evidence.Cause.CONNECTION_LOST);
    }

    @Test
    void anAnswerThatIsNoHttpIsABrokenProtocol() {
        Throwable thrown = new IOException(new ProtocolException("Invalid status line"));
        assertThat(Failure.afterSending(thrown).cause()).isEqualTo(Evidence.Cause.PROTOCOL_BROKEN);
    }
}
