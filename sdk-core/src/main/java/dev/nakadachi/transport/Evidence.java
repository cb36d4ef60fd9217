package dev.nakadachi.transport;

import java.time.Duration;
import java.util.Objects;

/**
 * How the transport knows what came of an attempt. Carries no header value, address part or body. Immutable and
 * thread-safe.
 */
public final class Evidence {

    private final Cause cause;
    private final String detail;
    private final Duration elapsed;

    /** Why an attempt ended as it did. */
    public enum Cause {
        /** A whole answer was read. */
        ANSWERED,
        /** The host name has no address. */
        NAME_UNKNOWN,
        /** No TCP connection could be made. */
        CONNECT_FAILED,
        /** The proxy refused the tunnel or answered in the institution's place. */
        PROXY_REFUSED,
        /** TLS could not be established: certificate, host name or version. */
        TLS_REFUSED,
        /** The deadline passed. */
        TIMED_OUT,
        /** The connection ended before a whole answer was read. */
        CONNECTION_LOST,
        /** The server turned the HTTP/2 stream away before it processed anything, or takes no more at once. */
        STREAM_REFUSED,
        /** The answer is not HTTP. */
        PROTOCOL_BROKEN,
        /** The answer exceeds the size limit. */
        TOO_LARGE,
        /** The calling thread was interrupted; its interrupt flag is set again. */
        INTERRUPTED,
        /** The transport was closed. */
        CLOSED
    }

    /**
     * Evidence.
     *
     * @param cause why the attempt ended
     * @param detail what was seen, without any value of the request or the answer
     * @param elapsed how long it took
     */
    public Evidence(Cause cause, String detail, Duration elapsed) {
        this.cause = Objects.requireNonNull(cause, "cause");
        this.detail = Objects.requireNonNull(detail, "detail");
        this.elapsed = Objects.requireNonNull(elapsed, "elapsed");
    }

    /**
     * Why the attempt ended.
     *
     * @return the cause
     */
    public Cause cause() {
        return cause;
    }

    /**
     * What was seen.
     *
     * @return words without any value of the request or the answer
     */
    public String detail() {
        return detail;
    }

    /**
     * How long it took.
     *
     * @return the time from the call to its end
     */
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public String toString() {
        return cause + " after " + elapsed.toMillis() + " ms: " + detail;
    }
}
