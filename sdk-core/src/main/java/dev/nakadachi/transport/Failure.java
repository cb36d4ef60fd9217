package dev.nakadachi.transport;

import dev.nakadachi.transport.Evidence.Cause;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Reads what the JDK reports. Only types are told, never messages: the JDK puts status lines and header values into
 * them.
 *
 * @param cause the cause in our words
 * @param detail what was seen
 */
record Failure(Cause cause, String detail) {

    /** The JDK has no type for it and does not wait until a stream ends. */
    private static final String TOO_MANY_STREAMS = "too many concurrent streams";

    /** Before anything of the request was written. */
    static Failure beforeSending(Throwable thrown, boolean tunnelled) {
        List<Throwable> chain = chain(thrown);
        String peer = tunnelled ? "the proxy" : "the host";
        if (any(chain, UnresolvedAddressException.class) || any(chain, UnknownHostException.class)) {
            return new Failure(Cause.NAME_UNKNOWN, "the name of " + peer + " has no address");
        }
        if (any(chain, HttpConnectTimeoutException.class)) {
            return new Failure(Cause.CONNECT_FAILED, "no connection to " + peer + " within the connect time-out");
        }
        if (any(chain, ConnectException.class) || any(chain, NoRouteToHostException.class)) {
            return new Failure(Cause.CONNECT_FAILED, "no TCP connection to " + peer);
        }
        if (chain.stream().anyMatch(each -> TOO_MANY_STREAMS.equals(each.getMessage()))) {
            return new Failure(Cause.STREAM_REFUSED, "the server takes no more HTTP/2 streams at once");
        }
        if (any(chain, SSLException.class)) {
            return new Failure(Cause.TLS_REFUSED, "TLS with the host failed (" + types(chain) + ")");
        }
        return tunnelled
                ? new Failure(Cause.PROXY_REFUSED, "the proxy gave no tunnel (" + types(chain) + ")")
                : new Failure(Cause.CONNECTION_LOST, "the connection ended before the request (" + types(chain) + ")");
    }

    /** After the request or a part of it was written. */
    static Failure afterSending(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        if (any(chain, BoundedBody.TooLarge.class)) {
            return new Failure(Cause.TOO_LARGE, "the answer exceeds the size limit");
        }
        if (any(chain, SSLException.class)) {
            // TLS 1.3 refuses a client certificate only after the client may have sent its request.
            return new Failure(Cause.CONNECTION_LOST, "TLS ended after the request had begun (" + types(chain) + ")");
        }
        if (isEndOfConnection(chain)) {
            return new Failure(Cause.CONNECTION_LOST, "the connection ended early (" + types(chain) + ")");
        }
        return new Failure(Cause.PROTOCOL_BROKEN, "the answer is not HTTP (" + types(chain) + ")");
    }

    private static boolean isEndOfConnection(List<Throwable> chain) {
        return any(chain, EOFException.class)
                || any(chain, SocketException.class)
                || any(chain, ClosedChannelException.class)
                || any(chain, IllegalStateException.class)
                || chain.stream().anyMatch(Failure::isCutTlsRecord)
                || chain.stream().anyMatch(Failure::isEndOfChannel)
                || chain.stream().anyMatch(Failure::isEndOfStream);
    }

    /** Channels of the JDK throw a plain exception where sockets throw a {@code SocketException}. */
    private static boolean isEndOfChannel(Throwable thrown) {
        String words = String.valueOf(thrown.getMessage());
        return thrown.getClass() == IOException.class
                && (words.startsWith("Broken pipe") || words.startsWith("Connection reset"));
    }

    /** The JDK has no type for the ends of HTTP/2 either; what becomes of the request is another question. */
    private static boolean isEndOfStream(Throwable thrown) {
        String words = String.valueOf(thrown.getMessage());
        return thrown.getClass() == IOException.class
                && (words.startsWith("Received RST_STREAM") || words.endsWith("GOAWAY received"));
    }

    /** The JDK has no type for a connection that ends within a TLS record, only these words. */
    private static boolean isCutTlsRecord(Throwable thrown) {
        String words = thrown.getMessage();
        return words != null && words.startsWith("BUFFER_UNDERFLOW with EOF");
    }

    private static boolean any(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    private static String types(List<Throwable> chain) {
        return chain.stream()
                .filter(each -> each instanceof IOException || each instanceof RuntimeException)
                .map(each -> each.getClass().getSimpleName())
                .distinct()
                .reduce((outer, inner) -> outer + " by " + inner)
                .orElse("no exception type");
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null && chain.size() < 16; each = each.getCause()) {
            chain.add(each);
        }
        return chain;
    }
}
