package dev.nakadachi.sandbox.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of an answer, and the length that its header claims. Immutable. */
public final class Body {

    private static final int FILL_CHUNK = 8192;

    private final byte[] bytes;
    private final long claimed;
    private final long fill;

    private Body(byte[] bytes, long claimed, long fill) {
        this.bytes = bytes;
        this.claimed = claimed;
        this.fill = fill;
    }

    /**
     * A text.
     *
     * @param text sent in UTF-8
     * @return the body
     */
    public static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Some bytes.
     *
     * @param bytes the whole body
     * @return the body
     */
    public static Body of(byte[] bytes) {
        return new Body(bytes.clone(), bytes.length, 0);
    }

    /**
     * The first bytes of a text whose length header promises all: the connection ends in the middle.
     *
     * @param text the whole
     * @param sent how many bytes are really sent
     * @return the body
     */
    public static Body cut(String text, int sent) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Body(Arrays.copyOf(bytes, Math.min(sent, bytes.length)), bytes.length, 0);
    }

    /**
     * A text after any number of blanks, made while it is sent.
     *
     * @param blanks how many
     * @param text what follows
     * @return the body
     */
    public static Body padded(long blanks, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Body(bytes, blanks + bytes.length, blanks);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The value of Content-Length. */
    long claimed() {
        return claimed;
    }

    void writeTo(OutputStream out) throws IOException {
        byte[] blanks = " ".repeat(FILL_CHUNK).getBytes(StandardCharsets.US_ASCII);
        for (long left = fill; left > 0; left -= FILL_CHUNK) {
            out.write(blanks, 0, (int) Math.min(left, FILL_CHUNK));
        }
        out.write(bytes);
    }
}
