package dev.nakadachi.sandbox.campaign;

import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The steps of a ledger entry as bytes. */
final class StepBytes {

    private static final int FIXED = 1 + 1 + Long.BYTES + Integer.BYTES + Integer.BYTES;

    private StepBytes() {}

    static byte[] of(List<LedgerStep> steps) {
        int size = 0;
        List<byte[]> sealed = new ArrayList<>();
        for (LedgerStep step : steps) {
            byte[] bytes = step.sealed();
            sealed.add(bytes);
            size += FIXED + step.state().value().length() + bytes.length;
        }
        ByteBuffer to = ByteBuffer.allocate(size);
        for (int i = 0; i < steps.size(); i++) {
            write(steps.get(i), sealed.get(i), to);
        }
        return to.array();
    }

    static List<LedgerStep> read(byte[] bytes) {
        List<LedgerStep> steps = new ArrayList<>();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        while (from.hasRemaining()) {
            byte[] state = new byte[from.get()];
            from.get(state);
            Standing standing = from.get() == 0 ? Standing.OPEN : Standing.SETTLED;
            Instant at = Instant.ofEpochSecond(from.getLong(), from.getInt());
            byte[] sealed = new byte[from.getInt()];
            from.get(sealed);
            LedgerState named = new LedgerState(new String(state, StandardCharsets.US_ASCII));
            steps.add(new LedgerStep(named, standing, at, sealed));
        }
        return steps;
    }

    private static void write(LedgerStep step, byte[] sealed, ByteBuffer to) {
        byte[] state = step.state().value().getBytes(StandardCharsets.US_ASCII);
        to.put((byte) state.length)
                .put(state)
                .put((byte) (step.standing() == Standing.OPEN ? 0 : 1))
                .putLong(step.at().getEpochSecond())
                .putInt(step.at().getNano())
                .putInt(sealed.length)
                .put(sealed);
    }
}
