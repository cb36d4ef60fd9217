package dev.nakadachi.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * One file of a {@link DirectoryTokenStore}: magic {@code NKDR}, format, sort, a number, a payload and a checksum. The
 * checksum finds damage; tampering with the payload is found by the cipher.
 */
final class RecordFile {

    private static final byte[] MAGIC = "NKDR".getBytes(US_ASCII);
    private static final int FORMAT = 1;

    private final Sort sort;
    private final long number;
    private final byte[] payload;

    private RecordFile(Sort sort, long number, byte[] payload) {
        this.sort = sort;
        this.number = number;
        this.payload = payload;
    }

    static byte[] write(Sort sort, long number, byte[] payload) {
        byte[] body = new FieldWriter()
                .raw(MAGIC)
                .octet(FORMAT)
                .octet(sort.mark)
                .number(number)
                .bytes(payload)
                .toBytes();
        return new FieldWriter().raw(body).number(checksum(body)).toBytes();
    }

    static RecordFile parse(byte[] bytes) {
        FieldReader in = new FieldReader("a file of the token store", bytes);
        in.expect(MAGIC);
        if (in.octet() != FORMAT) {
            throw in.damaged("has a format that this version does not read");
        }
        int mark = in.octet();
        RecordFile file = new RecordFile(sortOf(mark, in), in.number(), in.bytes());
        long checksum = in.number();
        in.expectEnd();
        if (checksum != checksum(Arrays.copyOf(bytes, bytes.length - Long.BYTES))) {
            throw in.damaged("has a checksum that does not fit");
        }
        return file;
    }

    Sort sort() {
        return sort;
    }

    /** Version of a record, number of a fence, or expiry of a mark in epoch milliseconds. */
    long number() {
        return number;
    }

    byte[] payload() {
        return payload;
    }

    private static Sort sortOf(int mark, FieldReader in) {
        for (Sort sort : Sort.values()) {
            if (sort.mark == mark) {
                return sort;
            }
        }
        throw in.damaged("is of a sort that this version does not know");
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }

    /** What a file holds, and the letter that says so in the file. */
    enum Sort {
        LIVING('L'),
        DELETED('D'),
        CONSUMED('C'),
        FENCE('F');

        private final char mark;

        Sort(char mark) {
            this.mark = mark;
        }
    }
}
