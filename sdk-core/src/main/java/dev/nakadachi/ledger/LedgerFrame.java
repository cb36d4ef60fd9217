package dev.nakadachi.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What every file of a {@link DirectoryLedgerStore} has around its fields: magic {@code NKDL}, format, name of the
 * file, and a checksum at the end. The checksum finds damage; tampering with what is sealed is found by the cipher.
 */
final class LedgerFrame {

    private static final byte[] MAGIC = "NKDL".getBytes(US_ASCII);
    private static final int FORMAT = 1;

    private LedgerFrame() {}

    static byte[] write(String name, FieldWriter fields) {
        byte[] body = new FieldWriter()
                .raw(MAGIC)
                .octet(FORMAT)
                .text(name)
                .bytes(fields.toBytes())
                .toBytes();
        return new FieldWriter().raw(body).number(checksum(body)).toBytes();
    }

    /** The fields; refuses a file that is empty, cut, changed, or lies under another name. */
    static FieldReader read(String name, byte[] file) {
        FieldReader in = new FieldReader("a file of the ledger", file);
        in.expect(MAGIC);
        if (in.octet() != FORMAT) {
            throw in.damaged("has a format that this version does not read");
        }
        String ownName = in.text();
        byte[] fields = in.bytes();
        long checksum = in.number();
        in.expectEnd();
        if (checksum != checksum(Arrays.copyOf(file, file.length - Long.BYTES))) {
            throw in.damaged("has a checksum that does not fit");
        }
        if (!ownName.equals(name)) {
            throw in.damaged("lies under another name");
        }
        return new FieldReader("a file of the ledger", fields);
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
