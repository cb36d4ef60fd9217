package dev.nakadachi.internal.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Writes fields one after the other, each variable one with its length (4 bytes, big-endian) before it, so that no two
 * lists of fields give the same bytes. Not thread-safe.
 */
public final class FieldWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /**
     * A text in UTF-8.
     *
     * @param text any text
     * @return this
     */
    public FieldWriter text(String text) {
        return bytes(text.getBytes(UTF_8));
    }

    /**
     * Bytes with their length.
     *
     * @param bytes any bytes
     * @return this
     */
    public FieldWriter bytes(byte[] bytes) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array())
                .raw(bytes);
    }

    /**
     * Bytes without length, for the fixed start and the open end of a record.
     *
     * @param bytes any bytes
     * @return this
     */
    public FieldWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /**
     * One byte.
     *
     * @param value its low 8 bits count
     * @return this
     */
    public FieldWriter octet(int value) {
        out.write(value);
        return this;
    }

    /**
     * A number in 8 bytes, big-endian.
     *
     * @param value the number
     * @return this
     */
    public FieldWriter number(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /**
     * All that was written.
     *
     * @return a new array
     */
    public byte[] toBytes() {
        return out.toByteArray();
    }
}
