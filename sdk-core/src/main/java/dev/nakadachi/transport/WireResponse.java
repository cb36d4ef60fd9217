package dev.nakadachi.transport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A whole HTTP answer. The body is kept as the segments in which it arrived and is never joined. Prints the status
 * only. Immutable and thread-safe.
 */
public final class WireResponse {

    private final int status;
    private final Headers headers;
    private final List<byte[]> segments;

    /**
     * An answer.
     *
     * @param status 100 to 599
     * @param headers the header fields
     * @param segments the body in order; the arrays are not copied and must not be changed
     */
    public WireResponse(int status, Headers headers, List<byte[]> segments) {
        this.status = status;
        this.headers = Objects.requireNonNull(headers, "headers");
        this.segments = List.copyOf(segments);
    }

    /**
     * The status.
     *
     * @return 100 to 599
     */
    public int status() {
        return status;
    }

    /**
     * The header fields.
     *
     * @return the fields
     */
    public Headers headers() {
        return headers;
    }

    /**
     * The size of the body.
     *
     * @return bytes
     */
    public long length() {
        return segments.stream().mapToLong(segment -> segment.length).sum();
    }

    /**
     * The body from its start; may be read as often as needed.
     *
     * @return a stream in memory
     */
    public InputStream body() {
        if (segments.size() == 1) {
            return new ByteArrayInputStream(segments.get(0));
        }
        return new SequenceInputStream(Collections.enumeration(
                segments.stream().map(ByteArrayInputStream::new).toList()));
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + length() + " bytes";
    }
}
