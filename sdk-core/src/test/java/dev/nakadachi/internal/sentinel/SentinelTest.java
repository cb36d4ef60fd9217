package dev.nakadachi.internal.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SentinelTest {

    private static final Keyset KEYS = Keyset.generate();

    private final Shelf shelf = new Shelf("token store");

    @Test
    void anEmptyStoreGetsOneAndALaterOpenerFindsIt() {
        Sentinel first = Sentinel.in(shelf, KEYS);
        byte[] written = shelf.sentinel.orElseThrow();
        Sentinel later = Sentinel.in(shelf, KEYS);

        first.mustStand();
        later.mustStand();
        assertThat(shelf.sentinel.orElseThrow()).isEqualTo(written);
        assertThat(shelf.writes).isEqualTo(1);
    }

    /** Magic (4), format (1), random bytes (16), proof (32). */
    @Test
    void itHolds53BytesAndNoTwoAreEqual() {
        Sentinel.in(shelf, KEYS);
        Shelf other = new Shelf("token store");
        Sentinel.in(other, KEYS);

        assertThat(shelf.sentinel.orElseThrow()).hasSize(53).startsWith('N', 'K', 'D', 'S', 1);
        assertThat(other.sentinel.orElseThrow()).isNotEqualTo(shelf.sentinel.orElseThrow());
    }

    @Test
    void anotherKeySetIsRefused() {
        Sentinel.in(shelf, KEYS);
        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> Sentinel.in(shelf, Keyset.generate()));
    }

    @Test
    void everyGenerationOfTheKeySetOpensAndWritesNothing() {
        Keyset next = KEYS.rotated(Host.system()).rotated(Host.system());
        Sentinel.in(shelf, KEYS);
        Sentinel.in(shelf, next).mustStand();
        assertThat(shelf.writes).isEqualTo(1);

        Shelf newer = new Shelf("token store");
        Sentinel.in(newer, next);
        Sentinel.in(newer, KEYS).mustStand();
        assertThat(newer.writes).isEqualTo(1);
    }

    @Test
    void aSentinelOfAVaultProvesNothingForALedger() {
        Sentinel.in(shelf, KEYS);
        Shelf ledger = new Shelf("transfer ledger");
        ledger.sentinel = shelf.sentinel;
        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> Sentinel.in(ledger, KEYS));
    }

    @Test
    void anyChangedByteAndAnyOtherLengthIsRefused() {
        Sentinel.in(shelf, KEYS);
        byte[] whole = shelf.sentinel.orElseThrow();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            shelf.sentinel = Optional.of(changed);
            assertRefused(
                    at < 5 ? ErrorCode.STORE_TAMPERED : ErrorCode.STORE_WRONG_KEYS, () -> Sentinel.in(shelf, KEYS));
            shelf.sentinel = Optional.of(Arrays.copyOf(whole, at));
            assertRefused(ErrorCode.STORE_TAMPERED, () -> Sentinel.in(shelf, KEYS));
        }
        shelf.sentinel = Optional.of(Arrays.copyOf(whole, whole.length + 1));
        assertRefused(ErrorCode.STORE_TAMPERED, () -> Sentinel.in(shelf, KEYS));
    }

    @Test
    void aStoreThatHoldsAnythingGetsNoNewOne() {
        shelf.other = true;
        assertRefused(ErrorCode.STORE_TAMPERED, () -> Sentinel.in(shelf, KEYS));
        assertThat(shelf.sentinel).isEmpty();
    }

    /** The other opener writes between our look for a sentinel and our look for anything else. */
    @Test
    void anOpenerThatIsOvertakenGoesOnWithWhatTheFasterOneWrote() {
        Shelf source = new Shelf("token store");
        Sentinel.in(source, KEYS);
        shelf.beforeIsEmpty = () -> {
            shelf.sentinel = source.sentinel;
            shelf.other = true;
        };
        Sentinel.in(shelf, KEYS).mustStand();
        assertThat(shelf.writes).isZero();
    }

    @Test
    void anOpenerThatIsOvertakenByAnotherKeySetIsRefused() {
        Shelf source = new Shelf("token store");
        Sentinel.in(source, Keyset.generate());
        shelf.beforeCreate = () -> shelf.sentinel = source.sentinel;
        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> Sentinel.in(shelf, KEYS));
        assertThat(shelf.writes).isZero();
    }

    @Test
    void whatIsThereNeedsNoSecondLookAndWhatIsAbsentOne() {
        Sentinel sentinel = Sentinel.in(shelf, KEYS);
        int before = shelf.reads;

        assertThat(sentinel.vouchFor(Optional.of("there"))).contains("there");
        assertThat(shelf.reads).isEqualTo(before);
        assertThat(sentinel.vouchFor(Optional.empty())).isEmpty();
        assertThat(shelf.reads).isEqualTo(before + 1);
    }

    @Test
    void nothingIsAbsentOnceTheStoreWentAwayOrIsAnother() {
        Sentinel sentinel = Sentinel.in(shelf, KEYS);
        Optional<byte[]> own = shelf.sentinel;

        shelf.sentinel = Optional.empty();
        assertRefused(ErrorCode.STORE_FAILED, () -> sentinel.vouchFor(Optional.empty()));
        assertRefused(ErrorCode.STORE_FAILED, sentinel::mustStand);

        Sentinel.in(shelf, KEYS);
        assertRefused(ErrorCode.STORE_FAILED, () -> sentinel.vouchFor(Optional.empty()));

        shelf.sentinel = own;
        assertThat(sentinel.vouchFor(Optional.empty())).isEmpty();

        shelf.damaged = true;
        assertRefused(ErrorCode.STORE_FAILED, () -> sentinel.vouchFor(Optional.empty()));
    }

    /** The words go to logs: they tell what to do and nothing of the keys. */
    @Test
    void theRefusalOfAnotherKeySetSaysWhatToDo() {
        Sentinel.in(shelf, KEYS);
        Keyset stranger = Keyset.generate();
        assertThatThrownBy(() -> Sentinel.in(shelf, stranger))
                .hasMessageContaining("token store")
                .hasMessageContaining("one rotated from it")
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain(Set.of(KEYS.currentKeyId(), stranger.currentKeyId())));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    /** A place for one sentinel, and for something else. */
    private static final class Shelf implements SentinelPlace {

        private final String name;
        private Optional<byte[]> sentinel = Optional.empty();
        private boolean other;
        private boolean damaged;
        private int reads;
        private int writes;
        private Runnable beforeIsEmpty = () -> {};
        private Runnable beforeCreate = () -> {};

        private Shelf(String name) {
            this.name = name;
        }

        @Override
        public String store() {
            return name;
        }

        @Override
        public Optional<byte[]> read() {
            reads++;
            if (damaged) {
                throw Problem.of(ErrorCode.STORE_TAMPERED, "told to be damaged").toException();
            }
            return sentinel;
        }

        @Override
        public boolean isEmpty() {
            beforeIsEmpty.run();
            return sentinel.isEmpty() && !other;
        }

        @Override
        public void create(byte[] bytes) {
            beforeCreate.run();
            if (sentinel.isEmpty()) {
                sentinel = Optional.of(bytes);
                writes++;
            }
        }
    }
}
