package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.token.BackupName;
import dev.nakadachi.token.BackupTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link BackupTarget} must keep. Extend it in your tests and give it your target. */
public abstract class BackupTargetContract {

    private static final BackupName OLD = new BackupName("tokens-20260401T000000000Z-0123456789abcdef-00000000");
    private static final BackupName YOUNG =
            new BackupName("tokens-20260401T000000001Z-0123456789abcdef-00000000-incomplete");
    private static final byte[] BYTES = new byte[300_000];

    static {
        for (int at = 0; at < BYTES.length; at++) {
            BYTES[at] = (byte) (at * 31 + at / 251);
        }
    }

    /** For subclasses. */
    protected BackupTargetContract() {}

    /**
     * The target under test, opened as another process would.
     *
     * @return a target over the same place each time within one test, empty at its start
     */
    protected abstract BackupTarget target();

    @Test
    void anEmptyTargetHoldsNothing() {
        assertEquals(List.of(), target().list());
    }

    @Test
    void whatWasPutIsThereForAnotherProcessByteForByte() {
        target().put(OLD, new ByteArrayInputStream(BYTES));

        assertEquals(List.of(OLD), target().list());
        assertArrayEquals(BYTES, read(OLD));
        assertArrayEquals(BYTES, read(OLD), "a second reading");
    }

    @Test
    void nothingIsTooShortToKeep() {
        target().put(OLD, InputStream.nullInputStream());

        assertArrayEquals(new byte[0], read(OLD));
    }

    @Test
    void namesComeInOrder() {
        target().put(YOUNG, new ByteArrayInputStream(BYTES));
        target().put(OLD, new ByteArrayInputStream(BYTES));

        assertEquals(List.of(OLD, YOUNG), target().list());
    }

    @Test
    void aNameIsGivenOnce() {
        target().put(OLD, new ByteArrayInputStream(BYTES));

        assertThrows(InvalidInputException.class, () -> target().put(OLD, new ByteArrayInputStream(new byte[1])));
        assertArrayEquals(BYTES, read(OLD));
    }

    @Test
    void untilItIsWholeNobodySeesIt() {
        AtomicInteger looks = new AtomicInteger();
        target().put(OLD, new Watched(() -> {
            looks.incrementAndGet();
            assertEquals(List.of(), target().list());
        }));

        assertEquals(List.of(OLD), target().list());
        assertEquals(true, looks.get() > 1);
    }

    @Test
    void contentThatFailsLeavesNothing() {
        IllegalStateException damaged = new IllegalStateException("a damaged vault");
        InputStream failing = new Watched(() -> {
            throw damaged;
        });

        assertEquals(damaged, assertThrows(IllegalStateException.class, () -> target().put(OLD, failing)));
        assertEquals(List.of(), target().list());
        target().put(OLD, new ByteArrayInputStream(BYTES));
        assertArrayEquals(BYTES, read(OLD));
    }

    @Test
    void whatWasDeletedIsGoneAndDeletingItAgainIsNoError() {
        target().put(OLD, new ByteArrayInputStream(BYTES));
        target().put(YOUNG, new ByteArrayInputStream(BYTES));

        target().delete(OLD);
        target().delete(OLD);

        assertEquals(List.of(YOUNG), target().list());
    }

    private byte[] read(BackupName name) {
        try (InputStream in = target().open(name)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Three pieces, and a look before each further one. */
    private static final class Watched extends InputStream {

        private final Runnable look;
        private int pieces;

        Watched(Runnable look) {
            this.look = look;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (pieces > 0) {
                look.run();
            }
            pieces++;
            return pieces > 3 ? -1 : length;
        }
    }
}
