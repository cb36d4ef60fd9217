package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.BOB;
import static dev.nakadachi.token.Vaults.CLIENT;
import static dev.nakadachi.token.Vaults.bytes;
import static dev.nakadachi.token.Vaults.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.Directories;
import dev.nakadachi.testing.MemoryTokenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault under the wrong keys, or whose directory goes away, must not look like one without grants. */
class VaultSentinelTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    @TempDir
    private Path parent;

    private Path directory;
    private Path sentinel;
    private TokenVault vault;
    private long version;

    @BeforeEach
    void fill() {
        directory = parent.resolve("tokens");
        sentinel = directory.resolve("sentinel.0000000000000000");
        vault = TokenVault.encryptedFile(directory, KEYS);
        version = vault.compareAndSet(ALICE, 0, bytes("token-a")).orElseThrow();
    }

    @Test
    void aVaultOfAnotherKeySetDoesNotOpenAndNothingIsWritten() throws IOException {
        Map<String, String> before = Directories.contents(directory);

        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> TokenVault.encryptedFile(directory, Keyset.generate()));
        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> Vaults.inDirectory(directory, Keyset.generate()));
        assertThat(Directories.contents(directory)).isEqualTo(before);
    }

    /** A cipher with keys of its own opens the entries, and the names are still those of the key set. */
    @Test
    void theKeySetCountsAlsoWhereTheCipherHasOtherKeys() {
        TokenStore store = TokenStore.directory(directory, Host.system());
        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> TokenVault.of(store, TokenCipher.jdk(KEYS), Keyset.generate()));
    }

    @Test
    void aRotatedKeySetOpensAndChangesNothing() throws IOException {
        Map<String, String> before = Directories.contents(directory);
        TokenVault rotated = TokenVault.encryptedFile(directory, KEYS.rotated(Host.system()));

        assertThat(clear(rotated.read(ALICE).orElseThrow())).isEqualTo("token-a");
        assertThat(rotated.read(BOB)).isEmpty();
        Map<String, String> after = Directories.contents(directory);
        assertThat(after).containsAllEntriesOf(before);
        assertThat(after.keySet())
                .filteredOn(name -> !before.containsKey(name))
                .singleElement() // the new key's count
                .asString()
                .matches("sentinel\\.[0-9a-f]{64}");
    }

    @Test
    void aVaultThatLostItsSentinelDoesNotOpenAndGetsNoNewOne() throws IOException {
        Files.delete(sentinel);

        assertRefused(ErrorCode.STORE_TAMPERED, () -> TokenVault.encryptedFile(directory, KEYS));
        assertThat(sentinel).doesNotExist();
        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("token-a");
        assertNothingIsAbsent();
    }

    @Test
    void aVaultOfNothingButTracesOfDeletedEntriesThatLostItsSentinelDoesNotOpen() throws IOException {
        vault.delete(ALICE, version);
        Files.delete(sentinel);
        assertRefused(ErrorCode.STORE_TAMPERED, () -> TokenVault.encryptedFile(directory, Keyset.generate()));
    }

    @Test
    void anyChangedByteOfTheSentinelIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(sentinel);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(sentinel, changed);
            assertRefused(ErrorCode.STORE_TAMPERED, () -> TokenVault.encryptedFile(directory, KEYS));
            assertRefused(ErrorCode.STORE_FAILED, () -> vault.read(BOB));
        }
        Files.write(sentinel, new byte[0]);
        assertRefused(ErrorCode.STORE_TAMPERED, () -> TokenVault.encryptedFile(directory, KEYS));
    }

    @Test
    void aDirectoryThatIsRemovedReadsAsNothingAbsent() throws IOException {
        Directories.remove(directory);
        assertNothingIsAbsent();
        assertRefused(ErrorCode.STORE_FAILED, () -> vault.read(ALICE));
        assertThat(directory).doesNotExist();
    }

    /** What is left of a mount point when its volume is gone. */
    @Test
    void anEmptyDirectoryInItsPlaceIsNotWrittenTo() throws IOException {
        Directories.remove(directory);
        Files.createDirectory(directory);
        assertNothingIsAbsent();
        assertRefused(ErrorCode.STORE_FAILED, () -> vault.records().kinds());
        assertRefused(ErrorCode.STORE_FAILED, () -> vault.read(ALICE));
        assertRefused(ErrorCode.STORE_FAILED, () -> vault.compareAndSet(ALICE, version, bytes("token-b")));
        assertRefused(ErrorCode.STORE_FAILED, () -> vault.delete(ALICE, version));
        assertThat(Directories.contents(directory)).isEmpty();
    }

    @Test
    void aNewVaultOfTheSameKeysInItsPlaceIsAnother() throws IOException {
        Directories.remove(directory);
        TokenVault other = TokenVault.encryptedFile(directory, KEYS);

        assertThat(other.read(ALICE)).isEmpty();
        assertNothingIsAbsent();
    }

    @Test
    void ofManyOpenersWithOneKeySetAllGoOn() {
        List<TokenVault> vaults =
                open(parent.resolve("new"), IntStream.range(0, 8).mapToObj(any -> KEYS));
        assertThat(vaults)
                .hasSize(8)
                .allSatisfy(one -> assertThat(one.read(ALICE)).isEmpty());
    }

    @Test
    void ofManyOpenersWithKeySetsOfTheirOwnOneGoesOn() {
        List<TokenVault> vaults =
                open(parent.resolve("new"), IntStream.range(0, 8).mapToObj(any -> Keyset.generate()));
        assertThat(vaults).hasSize(1);
    }

    @Test
    void anyOtherStoreIsGuardedTheSame() {
        MemoryTokenStore memory = new MemoryTokenStore();
        TokenVault own = TokenVault.of(memory, TokenCipher.jdk(KEYS), KEYS);
        own.compareAndSet(ALICE, 0, bytes("token-a"));
        Keyset stranger = Keyset.generate();
        assertRefused(ErrorCode.STORE_WRONG_KEYS, () -> TokenVault.of(memory, TokenCipher.jdk(stranger), stranger));
        assertThat(memory.records()).hasSize(3); // sentinel, count of seals, entry

        memory.loseAll();
        assertRefused(ErrorCode.STORE_FAILED, () -> own.read(ALICE));
        assertRefused(ErrorCode.STORE_FAILED, () -> own.compareAndSet(BOB, 0, bytes("token-b")));
        assertThat(memory.records()).isEmpty();
    }

    /** The lock of a section may outlive what it guards, as that of a database does. */
    @Test
    void insideASectionToo() {
        MemoryTokenStore memory = new MemoryTokenStore();
        TokenVault own = TokenVault.of(memory, TokenCipher.jdk(KEYS), KEYS);
        long first = own.compareAndSet(ALICE, 0, bytes("token-a")).orElseThrow();
        own.exclusively(ALICE, Duration.ofSeconds(1), fence -> {
            memory.loseAll();
            assertRefused(ErrorCode.STORE_FAILED, () -> own.compareAndSet(ALICE, first, bytes("token-b"), fence));
            assertRefused(ErrorCode.STORE_FAILED, () -> own.compareAndSet(BOB, 0, bytes("token-b"), fence));
            return "left";
        });
        assertThat(memory.records()).isEmpty();
    }

    @Test
    void onlyAbsenceCostsASecondRead() {
        MemoryTokenStore memory = new MemoryTokenStore();
        TokenVault own = TokenVault.of(memory, TokenCipher.jdk(KEYS), KEYS);
        own.compareAndSet(ALICE, 0, bytes("token-a"));
        int before = memory.reads();
        own.read(ALICE);
        assertThat(memory.reads()).isEqualTo(before + 1);
        own.read(BOB);
        assertThat(memory.reads()).isEqualTo(before + 3);
    }

    @Test
    void theSentinelIsNoEntryAndItsKindIsReserved() {
        assertThat(vault.records().kinds()).containsExactly("grant");
        try (Stream<VaultEntry> entries = vault.entries("sentinel")) {
            assertThat(entries).isEmpty();
        }
        assertThatThrownBy(() -> CLIENT.entry("sentinel"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the vault's own");
    }

    @Test
    void aBackupHoldsEntriesOnlyAndFillsAnEmptyVaultOfOtherKeys() {
        Path file = parent.resolve("backup");
        Keyset second = Keyset.generate();
        BackupSummary written = TokenBackup.write(vault, file, second, Host.system());
        TokenVault target = TokenVault.encryptedFile(parent.resolve("target"), Keyset.generate());
        TokenBackup.restore(file, second, target, RestoreMode.KEEP_NEWER);

        assertThat(written.entries()).isEqualTo(1);
        assertThat(clear(target.read(ALICE).orElseThrow())).isEqualTo("token-a");
    }

    /** Else an empty backup would take the place of the last whole one. */
    @Test
    void aVaultThatWentAwayIsNotBackedUp() throws IOException {
        Path file = parent.resolve("backup");
        Keyset second = Keyset.generate();
        TokenBackup.write(vault, file, second, Host.system());
        Directories.remove(directory);
        Files.createDirectory(directory);

        assertRefused(ErrorCode.STORE_FAILED, () -> TokenBackup.write(vault, file, second, Host.system()));
        assertThat(TokenBackup.verify(file, second).entries()).isEqualTo(1);
    }

    @Test
    void aRestoreIntoADirectoryThatWentAwayStops() throws IOException {
        Path file = parent.resolve("backup");
        Keyset second = Keyset.generate();
        TokenBackup.write(vault, file, second, Host.system());
        Directories.remove(directory);
        assertRefused(ErrorCode.STORE_FAILED, () -> TokenBackup.restore(file, second, vault, RestoreMode.KEEP_NEWER));
    }

    private void assertNothingIsAbsent() {
        assertRefused(ErrorCode.STORE_FAILED, () -> vault.read(BOB));
        assertRefused(ErrorCode.STORE_FAILED, () -> vault.compareAndSet(BOB, 0, bytes("token-b")));
        assertRefused(
                ErrorCode.STORE_FAILED,
                () -> vault.consumeOnce(CLIENT.entry("state", "xyz"), NOON.plusSeconds(60), NOON));
        assertRefused(ErrorCode.STORE_FAILED, () -> list("cursor"));
    }

    private void list(String kind) {
        try (Stream<VaultEntry> entries = vault.entries(kind)) {
            entries.forEach(entry -> {});
        }
    }

    /** Those that could open; the others were told that their keys are wrong. */
    private static List<TokenVault> open(Path place, Stream<Keyset> keys) {
        return Directories.together(keys.toList(), keyset -> opened(place, keyset)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<TokenVault> opened(Path place, Keyset keyset) {
        try {
            return Optional.of(TokenVault.encryptedFile(place, keyset));
        } catch (StoreException wrong) {
            assertThat(wrong.problem().code()).isEqualTo(ErrorCode.STORE_WRONG_KEYS);
            return Optional.empty();
        }
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
