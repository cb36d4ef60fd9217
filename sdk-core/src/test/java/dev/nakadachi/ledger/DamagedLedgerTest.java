package dev.nakadachi.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An absent key may be paid, so a file that is not whole must never look like one that is not there. */
class DamagedLedgerTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00.123456Z");
    private static final LedgerKey A = new LedgerKey("000000000000000a");
    private static final LedgerKey B = new LedgerKey("000000000000000b");
    private static final NodeId ONE = new NodeId("node-1");
    private static final NodeId TWO = new NodeId("node-2");

    @TempDir
    private Path parent;

    private Path directory;
    private LedgerStore store;

    @BeforeEach
    void fill() {
        directory = parent.resolve("ledger");
        store = LedgerStore.directory(directory, Host.system());
        store.append(A, 0, step(LedgerState.INTENDED));
        store.append(A, 1, step(LedgerState.SENT));
        store.append(B, 0, step(LedgerState.INTENDED));
    }

    @Test
    void anyChangedByteIsFound() throws IOException {
        Path file = directory.resolve("entry." + A.id());
        byte[] whole = Files.readAllBytes(file);
        for (int place = 0; place < whole.length; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x20;
            Files.write(file, changed);
            assertTampered(() -> store.read(A));
        }
    }

    @Test
    void anyLengthButTheWholeIsFoundAndNothingIsAppended() throws IOException {
        Path file = directory.resolve("entry." + A.id());
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertTampered(() -> store.read(A));
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertTampered(() -> store.read(A));

        Files.write(file, new byte[0]);
        assertTampered(() -> store.append(A, 0, step(LedgerState.INTENDED)));
        assertThat(file).isEmptyFile();
    }

    @Test
    void aScanHandsADamagedEntryOverAsOneThatSaysNothingAndGoesOnWithTheOthers() throws IOException {
        Files.write(directory.resolve("entry." + A.id()), new byte[0]);
        List<LedgerEntry> open = store.scanOpen(Optional.empty(), 10);
        assertThat(open).extracting(LedgerEntry::key).containsExactly(A, B);
        assertThat(open.get(0).steps()).hasSize(1);
        assertThat(open.get(0).last().sealed()).isEmpty();
    }

    @Test
    void swappedEntriesAreFound() throws IOException {
        Path first = directory.resolve("entry." + A.id());
        Path second = directory.resolve("entry." + B.id());
        byte[] ofFirst = Files.readAllBytes(first);
        Files.write(first, Files.readAllBytes(second));
        Files.write(second, ofFirst);
        assertTampered(() -> store.read(A));
        assertTampered(() -> store.read(B));
    }

    @Test
    void aLedgerThatLostItsPositionGivesOutNoOther() throws IOException {
        Files.delete(directory.resolve("position"));
        assertTampered(() -> store.append(B, 1, step(LedgerState.SENT)));
        assertThat(store.read(B).orElseThrow().sequence()).isEqualTo(1);
    }

    @Test
    void aDamagedClaimIsNotAFreeOne() throws IOException {
        store.claim(A, ONE, NOON.plusSeconds(60), NOON);
        Files.write(directory.resolve("claim." + A.id()), new byte[0]);
        assertTampered(() -> store.claim(A, TWO, NOON.plusSeconds(60), NOON));
    }

    @Test
    void everyFileIsForItsOwnerOnly() throws IOException {
        store.claim(A, ONE, NOON.plusSeconds(60), NOON);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.toList())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    private static LedgerStep step(LedgerState state) {
        return new LedgerStep(state, Standing.OPEN, NOON, state.value().getBytes(UTF_8));
    }

    private static void assertTampered(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_TAMPERED));
    }
}
