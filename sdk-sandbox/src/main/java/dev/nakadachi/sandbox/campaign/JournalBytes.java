package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All steps of a ledger in the order of their coming, as bytes. */
final class JournalBytes {

    private static final byte OPEN = 'O';
    private static final byte SETTLED = 'S';
    private static final int FIXED = 1 + 1 + 1 + Long.BYTES + Integer.BYTES + Integer.BYTES;

    private JournalBytes() {}

    /** One step of an entry. */
    record Line(LedgerKey key, LedgerStep step) {}

    static byte[] plus(byte[] before, Line line) {
        byte[] key = line.key().id().getBytes(StandardCharsets.US_ASCII);
        byte[] state = line.step().state().value().getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = line.step().sealed();
        Instant at = line.step().at();
        return ByteBuffer.allocate(before.length + FIXED + key.length + state.length + sealed.length)
                .put(before)
                .put((byte) key.length)
                .put(key)
                .put((byte) state.length)
                .put(state)
                .put(line.step().standing() == Standing.OPEN ? OPEN : SETTLED)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putInt(sealed.length)
                .put(sealed)
                .array();
    }

    static List<Line> read(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        while (from.hasRemaining()) {
            LedgerKey key = new LedgerKey(word(from));
            LedgerState state = new LedgerState(word(from));
            Standing standing = from.get() == OPEN ? Standing.OPEN : Standing.SETTLED;
            Instant at = Instant.ofEpochSecond(from.getLong(), from.getInt());
            byte[] sealed = new byte[from.getInt()];
            from.get(sealed);
            lines.add(new Line(key, new LedgerStep(state, standing, at, sealed)));
        }
        return lines;
    }

    private static String word(ByteBuffer from) {
        byte[] word = new byte[from.get()];
        from.get(word);
        return new String(word, StandardCharsets.US_ASCII);
    }
}
