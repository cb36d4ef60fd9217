package dev.nakadachi.internal.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Reads what {@link FieldWriter} wrote. Whatever does not fit raises {@code store.tampered} with the name of the
 * record, never its content. Not thread-safe.
 */
public final class FieldReader {

    private final String subject;
    private final ByteBuffer in;

    /**
     * A reader at the first byte.
     *
     * @param subject what is read, for the error
     * @param bytes the record
     */
    public FieldReader(String subject, byte[] bytes) {
        this.subject = subject;
        this.in = ByteBuffer.wrap(bytes);
    }

    /**
     * A text; must be sound UTF-8.
     *
     * @return the text
     */
    public String text() {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
        } catch (CharacterCodingException notText) {
            throw damaged("holds a text that is none");
        }
    }

    /**
     * Bytes with their length.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        int length = needed(Integer.BYTES).getInt();
        if (length < 0) {
            throw damaged("names an impossible length");
        }
        return raw(length);
    }

    /**
     * So many bytes.
     *
     * @param length how many
     * @return the bytes
     */
    public byte[] raw(int length) {
        ByteBuffer source = needed(length);
        byte[] bytes = new byte[length];
        source.get(bytes);
        return bytes;
    }

    /**
     * All that is left.
     *
     * @return the bytes
     */
    public byte[] rest() {
        return raw(in.remaining());
    }

    /**
     * One byte.
     *
     * @return 0 to 255
     */
    public int octet() {
        return Byte.toUnsignedInt(needed(1).get());
    }

    /**
     * A number in 8 bytes.
     *
     * @return the number
     */
    public long number() {
        return needed(Long.BYTES).getLong();
    }

    /**
     * Skips a fixed start.
     *
     * @param magic what must stand here
     */
    public void expect(byte[] magic) {
        if (!Arrays.equals(raw(magic.length), magic)) {
            throw damaged("does not start as it must");
        }
    }

    /**
     * Whether all was read.
     *
     * @return true at the end
     */
    public boolean atEnd() {
        return !in.hasRemaining();
    }

    /** Refuses bytes after the last field. */
    public void expectEnd() {
        if (!atEnd()) {
            throw damaged("goes on after its end");
        }
    }

    /**
     * The error for a record that cannot be what was written.
     *
     * @param how what is wrong, without content
     * @return a new exception with {@code store.tampered}
     */
    public NakadachiException damaged(String how) {
        return Problem.of(ErrorCode.STORE_TAMPERED, subject + " " + how).toException();
    }

    private ByteBuffer needed(int length) {
        if (in.remaining() < length) {
            throw damaged("is cut short");
        }
        return in;
    }
}
