package dev.nakadachi.sync;

import dev.nakadachi.error.Rule;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far a synchronisation has come. Opaque: sealed with the key set, bound to its source, and readable by this and
 * later versions of the SDK. It holds 24 bytes for each line of the days that are read again, a few more for each of
 * these days, and no text of any line. Immutable and thread-safe.
 */
public final class SyncCursor {

    private static final Rule<byte[]> SHAPE = Rule.of(
            "SyncCursor", "is not empty", "store the bytes as they are, and start without a cursor", b -> b.length > 0);

    private final byte[] bytes;

    private SyncCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A stored cursor.
     *
     * @param bytes what {@link #toBytes} gave
     * @return the cursor
     * @throws dev.nakadachi.error.InvalidInputException when there are none
     */
    public static SyncCursor of(byte[] bytes) {
        return new SyncCursor(SHAPE.check(bytes).clone());
    }

    /**
     * What to store.
     *
     * @return a copy of its bytes
     */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SyncCursor that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SyncCursor[" + bytes.length + " bytes]";
    }
}
