package dev.nakadachi.token;

import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.secret.Keyset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A backup as bytes: the head, then sealed frames, each with its length (4 bytes). Associated data of a frame: the head
 * and the number of frames before it. So a frame that was changed, dropped, moved or brought from elsewhere does not
 * open, and the file ends with the frame that says so and nothing after it.
 */
final class BackupFrames {

    private static final String SUBJECT = "a token backup";
    private static final int LARGEST_HEAD = 1_024;
    private static final int LARGEST_FRAME = 64 << 20;

    private final TokenCipher cipher;
    private final BackupHead head;
    private long entries;
    private long tombstones;
    private final List<DamagedEntry> missing = new ArrayList<>();

    BackupFrames(TokenCipher cipher, BackupHead head) {
        this.cipher = cipher;
        this.head = head;
    }

    byte[] start() {
        return framed(head.bytes());
    }

    byte[] next(BackupItem item) {
        byte[] frame = framed(cipher.seal(head.keyId(), item.toBytes(), place()));
        count(item);
        return frame;
    }

    byte[] end() {
        return framed(
                cipher.seal(head.keyId(), new BackupItem.End(entries, tombstones, missing.size()).toBytes(), place()));
    }

    /** Reads a whole backup, item by item, and fails at the first that does not fit. */
    static BackupSummary read(InputStream in, Keyset keyset, Consumer<BackupItem> each) throws IOException {
        BackupHead head = BackupHead.read(frame(in, LARGEST_HEAD));
        TokenCipher cipher = TokenCipher.jdk(keyset);
        head.mustOpenWith(cipher, keyset);
        return new BackupFrames(cipher, head).items(in, each);
    }

    private BackupSummary items(InputStream in, Consumer<BackupItem> each) throws IOException {
        while (true) {
            BackupItem item = BackupItem.read(cipher.open(head.keyId(), frame(in, LARGEST_FRAME), place()));
            if (item instanceof BackupItem.End end) {
                if (end.entries() != entries || end.tombstones() != tombstones || end.missing() != missing.size()) {
                    throw damaged("ends with a count that does not fit");
                }
                if (in.read() != -1) {
                    throw damaged("goes on after its end");
                }
                return new BackupSummary(head, entries, tombstones, missing);
            }
            each.accept(item);
            count(item);
        }
    }

    private void count(BackupItem item) {
        if (item instanceof BackupItem.Missing gap) {
            missing.add(gap.entry());
        } else if (item instanceof BackupItem.Living living && !Burial.holds(living.address())) {
            entries++;
        } else {
            tombstones++;
        }
    }

    private byte[] place() {
        return new FieldWriter()
                .text("backup")
                .bytes(head.bytes())
                .number(entries + tombstones + missing.size())
                .toBytes();
    }

    private static byte[] framed(byte[] bytes) {
        return new FieldWriter().bytes(bytes).toBytes();
    }

    private static byte[] frame(InputStream in, int largest) throws IOException {
        int length = ByteBuffer.wrap(exactly(in, Integer.BYTES)).getInt();
        if (length < 0 || length > largest) {
            throw damaged("names an impossible length");
        }
        return exactly(in, length);
    }

    /** A length is not believed before its bytes are there: readNBytes grows with what it finds. */
    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw damaged("is cut short");
        }
        return bytes;
    }

    private static RuntimeException damaged(String how) {
        return new FieldReader(SUBJECT, new byte[0]).damaged(how);
    }
}
