package dev.nakadachi.sync;

import dev.nakadachi.internal.bytes.FieldReader;
import dev.nakadachi.internal.bytes.FieldWriter;
import dev.nakadachi.token.TokenCipher;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cursors as bytes: magic, format, key id, then the sealed state. Associated data are the head and the source, so that
 * the cursor of another account does not open.
 */
final class CursorSeal {

    private static final byte[] MAGIC = {'N', 'K', 'S', 'Y'};
    private static final int FORMAT = 1;
    private static final int IDENTITY_BYTES = 16;
    private static final String SUBJECT = "a cursor of a synchronisation";

    private final TokenCipher cipher;
    private final SourceName source;

    CursorSeal(TokenCipher cipher, SourceName source) {
        this.cipher = cipher;
        this.source = source;
    }

    SyncCursor seal(SyncState state) {
        String keyId = cipher.currentKeyId();
        byte[] head = new FieldWriter().raw(MAGIC).octet(FORMAT).text(keyId).toBytes();
        return SyncCursor.of(new FieldWriter()
                .raw(head)
                .raw(cipher.seal(keyId, write(state), bound(head)))
                .toBytes());
    }

    SyncState open(SyncCursor cursor) {
        FieldReader in = new FieldReader(SUBJECT, cursor.toBytes());
        in.expect(MAGIC);
        if (in.octet() != FORMAT) {
            throw in.damaged("was written by a later version");
        }
        String keyId = in.text();
        byte[] head = new FieldWriter().raw(MAGIC).octet(FORMAT).text(keyId).toBytes();
        return read(new FieldReader(SUBJECT, cipher.open(keyId, in.rest(), bound(head))));
    }

    private byte[] bound(byte[] head) {
        return new FieldWriter()
                .text("nakadachi.sync.cursor")
                .bytes(head)
                .text(source.value())
                .toBytes();
    }

    private static byte[] write(SyncState state) {
        SortedMap<LocalDate, FieldWriter> days = new TreeMap<>();
        state.kept().keySet().forEach(day -> days.put(day, new FieldWriter()));
        state.known()
                .forEach((line, known) -> days.computeIfAbsent(known.day(), day -> new FieldWriter())
                        .raw(HexFormat.of().parseHex(line.value()))
                        .number(known.content()));
        FieldWriter out = new FieldWriter()
                .number(state.batch())
                .number(state.since().toEpochDay())
                .number(state.complete().toEpochDay())
                .number(state.window().toEpochDay());
        days.forEach((day, lines) ->
                out.number(day.toEpochDay()).number(state.kept(day)).bytes(lines.toBytes()));
        return out.toBytes();
    }

    private static SyncState read(FieldReader in) {
        long batch = in.number();
        LocalDate since = LocalDate.ofEpochDay(in.number());
        LocalDate complete = LocalDate.ofEpochDay(in.number());
        LocalDate window = LocalDate.ofEpochDay(in.number());
        Map<LineIdentity, KnownLine> known = new HashMap<>();
        Map<LocalDate, Long> kept = new HashMap<>();
        while (!in.atEnd()) {
            LocalDate day = LocalDate.ofEpochDay(in.number());
            kept.put(day, in.number());
            FieldReader lines = new FieldReader(SUBJECT, in.bytes());
            while (!lines.atEnd()) {
                LineIdentity line = new LineIdentity(HexFormat.of().formatHex(lines.raw(IDENTITY_BYTES)));
                known.put(line, new KnownLine(day, lines.number()));
            }
        }
        return new SyncState(batch, since, complete, window, known, kept);
    }
}
