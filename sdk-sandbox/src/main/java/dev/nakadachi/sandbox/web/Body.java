package dev.nakadachi.sandbox.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of an answer, and the length that its header claims. Immutable. */
final class Body {

    private final byte[] bytes;
    private final long claimed;
    private final long fill;

    private Body(byte[] bytes, long claimed, long fill) {
        this.bytes = bytes;
        this.claimed = claimed;
        this.fill = fill;
    }

    /** A text. */
    static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Some bytes. */
    static Body of(byte[] bytes) {
        return new Body(bytes.clone(), bytes.length, 0);
    }

    /** The first bytes of a text whose length header promises all: the connection ends in the middle. */
    static Body cut(String text, int sent) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Body(Arrays.copyOf(bytes, Math.min(sent, bytes.length)), bytes.length, 0);
    }

    /** A text after any number of blanks, made while it is sent. */
    static Body padded(long blanks, String text) {
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

    /** The bytes one after the other, and then the end. */
    InputStream stream() {
        return fill == 0
                ? new ByteArrayInputStream(bytes)
                : new SequenceInputStream(new Blanks(fill), new ByteArrayInputStream(bytes));
    }

    private static final class Blanks extends InputStream {

        private long left;

        private Blanks(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            return ' ';
        }

        @Override
        public int read(byte[] into, int start, int most) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(left, most);
            Arrays.fill(into, start, start + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
