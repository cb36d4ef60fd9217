package dev.nakadachi.audit;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a segment line by line, in memory that does not grow with it. */
final class LineReader implements Closeable {

    /** No event comes near this; what is longer is cut and does not verify. */
    static final int LONGEST_LINE = 16 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;
    private boolean torn;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed, empty at the end; what no line feed ends is not a line. */
    Optional<byte[]> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean any = false;
        for (int b = read(); b >= 0; b = read()) {
            if (b == '\n') {
                return Optional.of(line.toByteArray());
            }
            any = true;
            if (line.size() < LONGEST_LINE) {
                line.write(b);
            }
        }
        torn = any;
        return Optional.empty();
    }

    /** True when bytes stood behind the last line feed; known once {@link #next} was empty. */
    boolean torn() {
        return torn;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw StoreFailure.failed("closing a segment", e);
        }
    }

    private int read() {
        if (from == to) {
            try {
                to = in.read(buffer);
            } catch (IOException e) {
                throw StoreFailure.failed("reading a segment", e);
            }
            from = 0;
            if (to <= 0) {
                to = 0;
                return -1;
            }
        }
        return buffer[from++] & 0xff;
    }
}
