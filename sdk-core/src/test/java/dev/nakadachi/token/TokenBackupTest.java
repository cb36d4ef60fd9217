package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.BOB;
import static dev.nakadachi.token.Vaults.CLIENT;
import static dev.nakadachi.token.Vaults.bytes;
import static dev.nakadachi.token.Vaults.clear;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** METI guideline 3.3: measures such as a backup against loss of information. */
class TokenBackupTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final Keyset SECOND = Keyset.generate();
    private static final EntryAddress TENANT = CLIENT.entry("grant-tenant");

    @TempDir
    private Path directory;

    private Path file;
    private TokenVault vault;

    @BeforeEach
    void open() {
        file = directory.resolve("tokens.backup");
        vault = Vaults.inDirectory(directory.resolve("vault"), KEYS);
    }

    @Test
    void everyEntryAndDeletionIsCountedAndTheFileIsTheOwnersOnly() throws IOException {
        put(vault, ALICE, "token-a");
        put(vault, TENANT, "tenant-1");
        vault.delete(BOB, put(vault, BOB, "token-b"));

        BackupSummary written = write();
        BackupSummary verified = TokenBackup.verify(file, SECOND);

        assertThat(written.entries()).isEqualTo(2);
        assertThat(written.tombstones()).isEqualTo(1);
        assertThat(verified.toString()).isEqualTo(written.toString());
        assertThat(verified.keyId()).isEqualTo(SECOND.currentKeyId());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(file, directory.resolve("vault"));
        }
    }

    @Test
    void nothingStandsInClear() throws IOException {
        put(vault, ALICE, "token-a");
        put(vault, CLIENT.entry("state", "state-xyz"), "verifier-v");
        write();

        assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                .contains("NKDB", SECOND.currentKeyId())
                .doesNotContain("token-a", "verifier-v", "state-xyz", "alice", "client-1", "tenant-1", "test-bank");
    }

    @Test
    void anEmptyVaultUnderAnotherKeySetReceivesEverything() {
        put(vault, ALICE, "token-a");
        put(vault, BOB, "token-b");
        put(vault, TENANT, "tenant-1");
        write();
        TokenVault empty = another();

        RestoreReport report = restore(empty);

        assertThat(report.count(RestoreOutcome.RESTORED)).isEqualTo(3);
        assertThat(report.entries())
                .extracting(entry -> entry.address().orElseThrow())
                .containsExactlyInAnyOrder(ALICE, BOB, TENANT);
        assertThat(text(empty, ALICE)).isEqualTo("token-a");
        assertThat(text(empty, BOB)).isEqualTo("token-b");
        assertThat(text(empty, TENANT)).isEqualTo("tenant-1");
        assertThat(restore(empty).count(RestoreOutcome.SAME)).isEqualTo(3);
    }

    @Test
    void aNewerEntryStaysUnlessTheCallerSaysOtherwise() {
        long old = put(vault, ALICE, "token-a");
        write();
        long newer = vault.compareAndSet(ALICE, old, bytes("token-newer")).orElseThrow();

        assertThat(outcome(restore(vault))).isEqualTo(RestoreOutcome.KEPT_NEWER);
        assertThat(text(vault, ALICE)).isEqualTo("token-newer");

        assertThat(outcome(TokenBackup.restore(file, SECOND, vault, RestoreMode.REPLACE_NEWER)))
                .isEqualTo(RestoreOutcome.RESTORED);
        assertThat(text(vault, ALICE)).isEqualTo("token-a");
        assertThat(vault.read(ALICE).orElseThrow().version()).isGreaterThan(newer);
    }

    @Test
    void anOlderEntryIsReplacedAndItsVersionRises() {
        TokenVault stale = another();
        put(stale, ALICE, "token-old");
        long backedUp = put(vault, ALICE, "token-a");
        write();

        assertThat(outcome(restore(stale))).isEqualTo(RestoreOutcome.RESTORED);
        assertThat(text(stale, ALICE)).isEqualTo("token-a");
        assertThat(stale.read(ALICE).orElseThrow().version()).isGreaterThan(backedUp);
    }

    @Test
    void aDeletionSinceTheBackupWinsInEveryMode() {
        long version = put(vault, ALICE, "token-a");
        write();
        vault.delete(ALICE, version);

        for (RestoreMode mode : RestoreMode.values()) {
            assertThat(outcome(TokenBackup.restore(file, SECOND, vault, mode))).isEqualTo(RestoreOutcome.DELETED_SINCE);
        }
        assertThat(vault.read(ALICE).orElseThrow().toString()).endsWith("deleted]");
    }

    @Test
    void aDeletionInTheBackupIsObeyedByAnOlderVaultOfTheSameKeys() {
        TokenVault old = Vaults.inDirectory(directory.resolve("older"), KEYS);
        put(old, ALICE, "token-a");
        vault.delete(ALICE, put(vault, ALICE, "token-a"));
        write();

        assertThat(outcome(restore(old))).isEqualTo(RestoreOutcome.DELETED_BY_BACKUP);
        assertThat(old.read(ALICE).orElseThrow().toString()).endsWith("deleted]");
        assertThat(restore(old).entries()).isEmpty();
    }

    @Test
    void anEmptyVaultRemembersDeletionsSoThatAnOlderBackupBringsNothingBack() {
        long version = put(vault, ALICE, "token-a");
        put(vault, BOB, "token-b");
        Path older = directory.resolve("older.backup");
        TokenBackup.write(vault, older, SECOND, Host.system());
        vault.delete(ALICE, version);
        write();
        for (Keyset keys : new Keyset[] {Keyset.generate(), KEYS}) {
            TokenVault empty = Vaults.inDirectory(directory.resolve(keys.currentKeyId()), keys);
            assertThat(restore(empty).entries())
                    .extracting(entry -> entry.address().orElseThrow())
                    .containsExactly(BOB);

            RestoreReport late = TokenBackup.restore(older, SECOND, empty, RestoreMode.REPLACE_NEWER);

            assertThat(late.count(RestoreOutcome.DELETED_SINCE)).isEqualTo(1);
            assertThat(late.count(RestoreOutcome.SAME)).isEqualTo(1);
            assertThat(empty.read(ALICE)).isEmpty();
        }
    }

    @Test
    void whatAVaultRemembersGoesOnIntoItsOwnBackups() {
        long version = put(vault, ALICE, "token-a");
        Path older = directory.resolve("older.backup");
        TokenBackup.write(vault, older, SECOND, Host.system());
        vault.delete(ALICE, version);
        write();
        TokenVault second = another();
        restore(second);
        BackupSummary summary = TokenBackup.write(second, file, SECOND, Host.system());
        TokenVault third = Vaults.inDirectory(directory.resolve("third"), Keyset.generate());
        restore(third);

        assertThat(summary.entries()).isZero();
        assertThat(summary.tombstones()).isEqualTo(1);
        assertThat(outcome(TokenBackup.restore(older, SECOND, third, RestoreMode.KEEP_NEWER)))
                .isEqualTo(RestoreOutcome.DELETED_SINCE);
        assertThat(third.read(ALICE)).isEmpty();
    }

    @Test
    void theBackupOfADamagedVaultTakesNotThePlaceOfAnOlderFile() throws IOException {
        put(vault, ALICE, "token-a");
        String before = write().toString();
        try (Stream<Path> files = Files.list(directory.resolve("vault"))) {
            for (Path entry : files.filter(path -> path.getFileName().toString().startsWith("grant."))
                    .toList()) {
                Files.write(entry, new byte[0]);
            }
        }

        assertThatThrownBy(this::write).isInstanceOf(StoreException.class).hasMessageContaining("store.tampered");
        assertThat(TokenBackup.verify(file, SECOND).toString()).isEqualTo(before);
    }

    @Test
    void theVaultsOwnKeysAreRefused() {
        for (Keyset shared : new Keyset[] {KEYS, KEYS.rotated(Host.system())}) {
            assertThatThrownBy(() -> TokenBackup.write(vault, file, shared, Host.system()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("shares no key");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void anotherKeySetIsToldApartFromDamageAndALaterGenerationOpens() {
        put(vault, ALICE, "token-a");
        write();

        assertThatThrownBy(() -> TokenBackup.verify(file, Keyset.generate()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("use the backup key set");
        assertThat(TokenBackup.verify(file, SECOND.rotated(Host.system())).entries())
                .isEqualTo(1);
    }

    @Test
    void moreEntriesThanAPageAreAllThere() {
        for (int i = 0; i < 450; i++) {
            put(vault, CLIENT.entry("cursor", "number-" + i), "position-" + i);
        }
        assertThat(write().entries()).isEqualTo(450);
    }

    private BackupSummary write() {
        return TokenBackup.write(vault, file, SECOND, Host.system());
    }

    private RestoreReport restore(TokenVault target) {
        return TokenBackup.restore(file, SECOND, target, RestoreMode.KEEP_NEWER);
    }

    private TokenVault another() {
        return Vaults.inDirectory(directory.resolve("another"), Keyset.generate());
    }

    private static RestoreOutcome outcome(RestoreReport report) {
        assertThat(report.entries()).hasSize(1);
        return report.entries().get(0).outcome();
    }

    private static long put(TokenVault into, EntryAddress address, String text) {
        return into.compareAndSet(address, 0, bytes(text)).orElseThrow();
    }

    private static String text(TokenVault from, EntryAddress address) {
        return clear(from.read(address).orElseThrow());
    }
}
