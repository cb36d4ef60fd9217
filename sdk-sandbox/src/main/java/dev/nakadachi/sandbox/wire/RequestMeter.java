package dev.nakadachi.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Finds the ends of HTTP/1.1 requests in a stream of bytes (RFC 9112 section 6): header block, then as many bytes as
 * {@code Content-Length} says. Clients of the SDK send no chunked request. Used by one thread.
 */
final class RequestMeter {

    private final StringBuilder head = new StringBuilder();
    private long bodyLeft;
    private boolean inBody;
    private String lastHead = "";

    /** What one byte meant. */
    enum Mark {
        FIRST,
        WITHIN,
        LAST
    }

    Mark feed(byte next) {
        if (inBody) {
            return --bodyLeft == 0 ? end() : Mark.WITHIN;
        }
        head.append((char) (next & 0xFF));
        if (head.length() == 1) {
            return Mark.FIRST;
        }
        if (next != '\n' || !endsBlock()) {
            return Mark.WITHIN;
        }
        lastHead = head.toString();
        bodyLeft = declaredLength();
        inBody = true;
        return bodyLeft == 0 ? end() : Mark.WITHIN;
    }

    /** The header block of the request that ended last. */
    String lastHead() {
        return lastHead;
    }

    /** A TLS stream begins with a handshake record (RFC 8446 section 5.1), no HTTP method does. */
    static boolean isTls(byte first) {
        return first == 22;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean endsBlock() {
        int length = head.length();
        return length >= 4 && head.substring(length - 4).equals("\r\n\r\n");
    }

    private long declaredLength() {
        return Arrays.stream(lastHead.split("\r\n", -1))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToLong(line -> Long.parseLong(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
    }

    private Mark end() {
        head.setLength(0);
        inBody = false;
        return Mark.LAST;
    }
}
