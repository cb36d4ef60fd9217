package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTokenStoreTest {

    private static final RecordKey KEY = new RecordKey("grant", "00112233445566778899aabbccddeeff");
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir
    private Path directory;

    private TokenStore store;
    private Path file;

    @BeforeEach
    void open() {
        store = TokenStore.directory(directory, Host.system());
        file = directory.resolve("grant.00112233445566778899aabbccddeeff");
    }

    @Test
    void versionsRiseOverTheRestoreOfAnOlderCopy() throws IOException {
        long first = store.compareAndSet(KEY, 0, bytes("one")).orElseThrow();
        byte[] backup = Files.readAllBytes(file);
        long second = store.compareAndSet(KEY, first, bytes("two")).orElseThrow();
        Files.write(file, backup);

        assertThat(store.compareAndSet(KEY, second, bytes("three"))).isEmpty();
        long afterRestore = store.compareAndSet(KEY, first, bytes("three")).orElseThrow();

        assertThat(afterRestore).isGreaterThan(second);
    }

    @Test
    void fencesRiseOverTheLossOfTheirFile() throws IOException {
        long first = store.exclusively(KEY, Duration.ofSeconds(1), TokenStore.Fence::number)
                .orElseThrow();
        Files.delete(directory.resolve("grant.00112233445566778899aabbccddeeff.fence"));

        assertThat(store.exclusively(KEY, Duration.ofSeconds(1), TokenStore.Fence::number)
                        .orElseThrow())
                .isGreaterThan(first);
    }

    /** What happens when somebody deletes the lock file while a section runs: two are inside, one is fenced off. */
    @Test
    void aSectionThatWasOvertakenWritesNoMore() throws IOException {
        Path fence = directory.resolve("grant.00112233445566778899aabbccddeeff.fence");
        store.exclusively(KEY, Duration.ofSeconds(1), own -> {
            store.compareAndSet(KEY, 0, bytes("mine"), own);
            write(fence, RecordFile.write(RecordFile.Sort.FENCE, own.number() + 1, new byte[0]));

            assertThat(store.compareAndSet(KEY, version(), bytes("late"), own)).isEmpty();
            return "done";
        });

        assertThat(store.read(KEY).orElseThrow().sealed()).hasValue(bytes("mine"));
    }

    @Test
    void anEmptyFileIsDamageAndNotAbsence() throws IOException {
        Files.createFile(file);

        StoredRecord damaged = store.read(KEY).orElseThrow();
        assertTampered(damaged::sealed);
        assertThat(damaged).hasToString("StoredRecord[" + KEY + ", version 1, damaged]");
        assertThat(store.compareAndSet(KEY, 0, bytes("x"))).isEmpty();
        assertThat(store.scan("grant", Optional.empty(), 10).records()).hasSize(1);
        assertThat(store.compareAndSet(KEY, damaged.version(), bytes("x"))).isPresent();
        assertThat(store.read(KEY).orElseThrow().sealed()).contains(bytes("x"));
    }

    @Test
    void aDamagedMarkNeverLetsAKeyBeConsumedAgain() throws IOException {
        store.consumeOnce(KEY, NOON.plusSeconds(60), NOON);
        Files.write(directory.resolve("grant.00112233445566778899aabbccddeeff.used"), new byte[0]);

        assertTampered(() -> store.consumeOnce(KEY, NOON.plusSeconds(60), NOON));
    }

    @Test
    void aFileUnderTheNameOfAnotherSortIsRefused() throws IOException {
        Files.write(file, RecordFile.write(RecordFile.Sort.FENCE, 7, new byte[0]));

        assertTampered(() -> store.read(KEY).orElseThrow().sealed());
    }

    @Test
    void marksAreForgottenSomeTimeAfterTheirExpiry() throws IOException {
        store.consumeOnce(KEY, NOON.plusSeconds(60), NOON);
        Path mark = directory.resolve("grant.00112233445566778899aabbccddeeff.used");
        Instant later = NOON.plus(Duration.ofHours(2));

        Path damaged = Files.createFile(directory.resolve("grant.ffffffffffffffff.used"));
        for (int n = 0; n < 62; n++) {
            consume(n, later);
        }
        assertThat(mark).exists();
        consume(62, later);

        assertThat(mark).doesNotExist();
        assertThat(damaged).exists();
        assertThat(store.consumeOnce(KEY, NOON.plusSeconds(60), later)).isFalse();
    }

    @Test
    void aDirectoryThatOthersMayWriteInIsAStoreProblem() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> TokenStore.directory(directory, Host.system()))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_FAILED));
    }

    @Test
    void anInterruptedThreadStillWrites() {
        Thread.currentThread().interrupt();

        assertThat(store.compareAndSet(KEY, 0, bytes("rotated"))).isPresent();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.read(KEY).orElseThrow().sealed()).hasValue(bytes("rotated"));
    }

    private void consume(int n, Instant now) {
        assertThat(store.consumeOnce(
                        new RecordKey("grant", String.format(Locale.ROOT, "%016x", n)), now.plusSeconds(60), now))
                .isTrue();
    }

    private long version() {
        return store.read(KEY).orElseThrow().version();
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void assertTampered(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_TAMPERED));
    }
}
