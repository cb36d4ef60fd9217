package dev.nakadachi.transport;

import dev.nakadachi.internal.jvm.JvmGuard;
import java.io.IOException;

/**
 * The proof that a server turned an HTTP/2 stream away before it processed anything (RFC 9113 section 8.7). The JDK has
 * no type for it, so there is proof in two cases only; whatever looks different may have been executed.
 */
final class TurnedAway {

    /** JDK 17 says no more of a RST_STREAM than the words of its code; these are those of REFUSED_STREAM alone. */
    private static final String REFUSED_STREAM = "Received RST_STREAM: Stream not processed";

    /**
     * Up to here the JDK's sources were read: but for a GET or HEAD, a second header block after that of a stream is
     * wanted only where the server refused the stream or left it above the last one of its GOAWAY. A newer JDK may have
     * other reasons, and after a request of HTTP/1.1 every JDK may: enableAllMethodRetry can be set unseen.
     */
    private static final int NEWEST_JDK_READ = 25;

    private TurnedAway() {}

    /** For a request that was handed to a connection and of which not even the head of an answer came. */
    static boolean isProven(Throwable thrown, OnceBody body, HttpMethod method) {
        return wasRefused(thrown)
                || wasWantedAgain(body, method, Runtime.version().feature());
    }

    static boolean wasWantedAgain(OnceBody body, HttpMethod method, int jdk) {
        return body.askedAgainAfterStream()
                && method != HttpMethod.GET
                && jdk <= NEWEST_JDK_READ
                && JvmGuard.ofThisJvm().unsafeRefusal().isEmpty();
    }

    private static boolean wasRefused(Throwable thrown) {
        return thrown.getClass() == IOException.class && REFUSED_STREAM.equals(thrown.getMessage());
    }
}
