package dev.nakadachi.internal.answer;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.transport.Evidence;

/** Why an attempt brought no answer, in the one vocabulary. */
public final class Causes {

    private Causes() {}

    /**
     * The canonical code of a cause.
     *
     * @param cause why the attempt ended
     * @return the code
     */
    public static ErrorCode code(Evidence.Cause cause) {
        return switch (cause) {
            case NAME_UNKNOWN, CONNECT_FAILED -> ErrorCode.UNREACHABLE;
            case PROXY_REFUSED -> ErrorCode.PROXY_REFUSED;
            case TLS_REFUSED -> ErrorCode.TLS_REFUSED;
            case TIMED_OUT -> ErrorCode.TIMED_OUT;
            case STREAM_REFUSED -> ErrorCode.UNPROCESSED;
            case CONNECTION_LOST -> ErrorCode.CONNECTION_LOST;
            case PROTOCOL_BROKEN -> ErrorCode.ANSWER_MALFORMED;
            case TOO_LARGE -> ErrorCode.ANSWER_TOO_LARGE;
            case INTERRUPTED -> ErrorCode.INTERRUPTED;
            case CLOSED -> ErrorCode.CLOSED;
            case ANSWERED -> ErrorCode.UNCLASSIFIED;
        };
    }
}
