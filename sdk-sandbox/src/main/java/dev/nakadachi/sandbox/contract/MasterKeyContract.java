package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.MasterKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link MasterKey} must keep. Extend it in your tests and give it your master key. */
public abstract class MasterKeyContract {

    private static final byte[] CLEAR = "nakadachi-keyset in clear".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "head".getBytes(StandardCharsets.UTF_8);

    /** For subclasses. */
    protected MasterKeyContract() {}

    /**
     * The master key under test, opened as at a start of the application.
     *
     * @return the same key each time within one test
     */
    protected abstract MasterKey master();

    /**
     * Another master key of the same kind, under the same id where the kind allows it.
     *
     * @return a key that opens nothing of {@link #master()}
     */
    protected abstract MasterKey stranger();

    @Test
    void aKeySetComesBackAfterARestart() {
        Keyset keyset = Keyset.generate().rotated(Host.system());

        String text = keyset.wrapped(master());

        assertTrue(Keyset.unwrap(text, master()).toSecret().sameAs(keyset.toSecret()), "another key set came back");
    }

    @Test
    void whatIsWrappedShowsNothingAndNeverRepeats() {
        MasterKey master = master();
        byte[] first = master.wrap(CLEAR, PLACE);
        byte[] second = master.wrap(CLEAR, PLACE);

        assertFalse(Arrays.equals(first, second), "the same bytes were wrapped to the same bytes");
        assertFalse(new String(first, StandardCharsets.ISO_8859_1).contains("in clear"), "clear text shows");
    }

    @Test
    void anotherKeyOpensNothingAndDoesNotThrow() {
        byte[] wrapped = master().wrap(CLEAR, PLACE);

        assertEquals(Optional.empty(), stranger().unwrap(wrapped, PLACE));
    }

    @Test
    void otherAssociatedDataOpensNothing() {
        MasterKey master = master();
        byte[] wrapped = master.wrap(CLEAR, PLACE);

        assertArrayEquals(CLEAR, master.unwrap(wrapped, PLACE).orElseThrow());
        assertEquals(Optional.empty(), master.unwrap(wrapped, new byte[0]));
    }

    @Test
    void oneChangedByteIsNoticedWhereverItIs() {
        MasterKey master = master();
        byte[] wrapped = master.wrap(CLEAR, PLACE);

        for (int at = 0; at < wrapped.length; at++) {
            byte[] changed = wrapped.clone();
            changed[at] ^= 1;
            assertEquals(Optional.empty(), master.unwrap(changed, PLACE), "byte " + at);
        }
    }

    @Test
    void everyCutIsNoticed() {
        MasterKey master = master();
        byte[] wrapped = master.wrap(CLEAR, PLACE);

        for (int length = 0; length < wrapped.length; length++) {
            assertEquals(Optional.empty(), master.unwrap(Arrays.copyOf(wrapped, length), PLACE), "cut to " + length);
        }
        assertEquals(Optional.empty(), master.unwrap(Arrays.copyOf(wrapped, wrapped.length + 1), PLACE), "longer");
    }

    @Test
    void aWrongKeyAndChangedBytesSayTheSame() {
        String text = Keyset.generate().wrapped(master());
        int last = text.lastIndexOf(' ') + 40;
        String changed = text.substring(0, last) + (text.charAt(last) == 'A' ? 'B' : 'A') + text.substring(last + 1);

        InvalidInputException damaged =
                assertThrows(InvalidInputException.class, () -> Keyset.unwrap(changed, master()));
        InvalidInputException wrong = assertThrows(
                InvalidInputException.class, () -> Keyset.unwrap(text, new NamedAs(master().id(), stranger())));

        assertEquals(ErrorCode.SETUP_REFUSED, damaged.problem().code());
        assertEquals(damaged.getMessage(), wrong.getMessage());
    }

    @Test
    void theIdIsReadableAndStays() {
        assertTrue(master().id().matches("[\\x21-\\x7E]{1,128}"), "id");
        assertEquals(master().id(), master().id());
    }

    private record NamedAs(String id, MasterKey key) implements MasterKey {

        @Override
        public byte[] wrap(byte[] clear, byte[] associatedData) {
            return key.wrap(clear, associatedData);
        }

        @Override
        public Optional<byte[]> unwrap(byte[] wrapped, byte[] associatedData) {
            return key.unwrap(wrapped, associatedData);
        }
    }
}
