package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.token.TokenCipher;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every {@link TokenCipher} must keep. Extend it in your tests and give it your cipher. */
public abstract class TokenCipherContract {

    private static final byte[] PLAIN = "refresh-token-in-clear".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OWNER = "owner one".getBytes(StandardCharsets.UTF_8);

    /** For subclasses. */
    protected TokenCipherContract() {}

    /**
     * The cipher under test.
     *
     * @return a cipher; the same keys each time within one test
     */
    protected abstract TokenCipher cipher();

    /**
     * The same cipher after its key was rotated.
     *
     * @return a cipher with the keys of {@link #cipher()} and a newer one, which seals
     */
    protected abstract TokenCipher rotated();

    /**
     * A cipher of the same kind with none of those keys.
     *
     * @return another cipher
     */
    protected abstract TokenCipher stranger();

    @Test
    void whatWasSealedOpensUnderTheSameOwner() {
        byte[] sealed = sealed(cipher(), PLAIN, OWNER);

        assertArrayEquals(PLAIN, cipher().open(cipher().currentKeyId(), sealed, OWNER));
    }

    @Test
    void nothingIsTooShortToSeal() {
        byte[] sealed = sealed(cipher(), new byte[0], new byte[0]);

        assertArrayEquals(new byte[0], cipher().open(cipher().currentKeyId(), sealed, new byte[0]));
    }

    @Test
    void sealedBytesShowNothingAndNeverRepeat() {
        byte[] first = sealed(cipher(), PLAIN, OWNER);
        byte[] second = sealed(cipher(), PLAIN, OWNER);

        assertFalse(Arrays.equals(first, second), "the same text was sealed to the same bytes");
        assertFalse(new String(first, StandardCharsets.ISO_8859_1).contains("in-clear"), "clear text shows");
    }

    @Test
    void anotherOwnerDoesNotOpenIt() {
        byte[] sealed = sealed(cipher(), PLAIN, OWNER);

        assertTampered(
                () -> cipher().open(cipher().currentKeyId(), sealed, "owner two".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void oneChangedByteIsNoticedWhereverItIs() {
        byte[] sealed = sealed(cipher(), PLAIN, OWNER);

        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertTampered(() -> cipher().open(cipher().currentKeyId(), changed, OWNER));
        }
    }

    @Test
    void everyCutIsNoticed() {
        byte[] sealed = sealed(cipher(), PLAIN, OWNER);

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertTampered(() -> cipher().open(cipher().currentKeyId(), cut, OWNER));
        }
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        byte[] sealed = sealed(cipher(), PLAIN, OWNER);

        assertTampered(() -> stranger().open(cipher().currentKeyId(), sealed, OWNER));
        assertTampered(() -> stranger().open(stranger().currentKeyId(), sealed, OWNER));
        assertTampered(() -> cipher().open("no-such-key", sealed, OWNER));
    }

    @Test
    void afterRotationOldEntriesOpenAndNewOnesUseTheNewKey() {
        byte[] old = sealed(cipher(), PLAIN, OWNER);
        byte[] young = sealed(rotated(), PLAIN, OWNER);

        assertArrayEquals(PLAIN, rotated().open(cipher().currentKeyId(), old, OWNER));
        assertArrayEquals(PLAIN, rotated().open(rotated().currentKeyId(), young, OWNER));
        assertTampered(() -> cipher().open(rotated().currentKeyId(), young, OWNER));
    }

    @Test
    void manyThreadsMayUseItAtOnce() {
        TokenCipher shared = cipher();
        List<Boolean> opened = ManyCallers.race(caller -> () -> {
            byte[] own = ("token of caller " + caller).getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < 200; round++) {
                byte[] sealed = sealed(shared, own, OWNER);
                if (!Arrays.equals(own, shared.open(shared.currentKeyId(), sealed, OWNER))) {
                    return false;
                }
            }
            return true;
        });

        assertFalse(opened.contains(false), "a thread opened what another sealed");
    }

    @Test
    void idsAreReadable() {
        assertTrue(cipher().id().matches("[a-z0-9-]{1,32}"), "id");
        assertTrue(cipher().currentKeyId().matches("[\\x21-\\x7E]{1,64}"), "currentKeyId");
    }

    @Test
    void theNamedKeySealsEvenAfterANewerOneTookOver() {
        String before = cipher().currentKeyId();
        byte[] sealed = rotated().seal(before, PLAIN, OWNER);

        assertArrayEquals(PLAIN, cipher().open(before, sealed, OWNER));
        assertTampered(() -> rotated().open(rotated().currentKeyId(), sealed, OWNER));
    }

    @Test
    void anUnknownKeySealsNothing() {
        StoreException refused = assertThrows(StoreException.class, () -> cipher().seal("no-such-key", PLAIN, OWNER));
        assertEquals(ErrorCode.STORE_FAILED, refused.problem().code());
    }

    private static byte[] sealed(TokenCipher by, byte[] plain, byte[] associatedData) {
        return by.seal(by.currentKeyId(), plain, associatedData);
    }

    private static void assertTampered(Executable opening) {
        StoreException refused = assertThrows(StoreException.class, opening);
        assertEquals(ErrorCode.STORE_TAMPERED, refused.problem().code());
    }
}
