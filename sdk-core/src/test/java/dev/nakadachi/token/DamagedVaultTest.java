package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.BOB;
import static dev.nakadachi.token.Vaults.bytes;
import static dev.nakadachi.token.Vaults.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One damaged entry: what a backup is for. */
class DamagedVaultTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final Keyset SECOND = Keyset.generate();

    @TempDir
    private Path directory;

    private Path file;
    private Damage damage;
    private TokenVault vault;
    private RecordKey alice;
    private RecordKey bob;

    @BeforeEach
    void fill() {
        file = directory.resolve("tokens.backup");
        damage = new Damage(directory.resolve("vault"));
        vault = Vaults.inDirectory(directory.resolve("vault"), KEYS);
        alice = vault.records().names().keyOf(ALICE);
        bob = vault.records().names().keyOf(BOB);
        vault.compareAndSet(ALICE, 0, bytes("token-a"));
        vault.compareAndSet(BOB, 0, bytes("token-b"));
    }

    @Test
    void onlyWhatDoesNotOpenIsReplaced() throws IOException {
        damage.cut(alice);
        damage.changeSealed(bob);

        assertThat(vault.replaceDamaged(ALICE, bytes("known-a"))).isPresent();
        assertThat(vault.replaceDamaged(BOB, bytes("known-b"))).isPresent();
        assertThat(vault.replaceDamaged(BOB, bytes("again"))).as("it opens").isEmpty();

        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("known-a");
        assertThat(clear(vault.read(BOB).orElseThrow())).isEqualTo("known-b");
        vault.delete(BOB, vault.read(BOB).orElseThrow().version());
        assertThat(vault.replaceDamaged(BOB, bytes("again"))).as("deleted").isEmpty();
        assertThat(vault.replaceDamaged(Vaults.CLIENT.entry("none"), bytes("new")))
                .as("never written")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRestorePutsTheBackupInThePlaceOfWhatDoesNotOpen(RestoreMode mode) throws IOException {
        TokenBackup.write(vault, file, SECOND, Host.system());
        damage.cut(alice);
        damage.changeSealed(bob);
        assertTampered(ALICE);
        assertTampered(BOB);

        RestoreReport report = TokenBackup.restore(file, SECOND, vault, mode);

        assertThat(report.count(RestoreOutcome.REPLACED_DAMAGED)).isEqualTo(2);
        assertThat(report.toString()).contains("REPLACED_DAMAGED 2");
        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("token-a");
        assertThat(clear(vault.read(BOB).orElseThrow())).isEqualTo("token-b");
    }

    @Test
    void versionsRiseOverDamageAndItsReplacement() throws IOException {
        long before = vault.read(ALICE).orElseThrow().version();
        TokenBackup.write(vault, file, SECOND, Host.system());
        damage.cut(alice);
        assertThatThrownBy(() -> vault.compareAndSet(ALICE, before, bytes("token-c")))
                .hasMessageContaining("store.tampered");
        assertThatThrownBy(() -> vault.delete(ALICE, before)).hasMessageContaining("store.tampered");

        TokenBackup.restore(file, SECOND, vault, RestoreMode.KEEP_NEWER);

        assertThat(vault.read(ALICE).orElseThrow().version()).isGreaterThan(before);
    }

    /** It is whole, and only looks damaged to who restores with an older generation of the key set. */
    @Test
    void whatWasSealedWithAKeyThatIsNotAtHandStaysUnlessTheCallerSaysOtherwise() throws IOException {
        TokenBackup.write(vault, file, SECOND, Host.system());
        TokenVault rotated = Vaults.inDirectory(directory.resolve("vault"), KEYS.rotated(Host.system()));
        long version = rotated.read(ALICE).orElseThrow().version();
        rotated.compareAndSet(ALICE, version, bytes("token-newer"));
        byte[] newer = damage.bytes(alice);

        RestoreReport kept = TokenBackup.restore(file, SECOND, vault, RestoreMode.KEEP_NEWER);

        assertThat(kept.count(RestoreOutcome.UNREADABLE)).isEqualTo(1);
        assertThat(damage.bytes(alice)).isEqualTo(newer);
        assertThat(TokenBackup.restore(file, SECOND, vault, RestoreMode.REPLACE_NEWER)
                        .count(RestoreOutcome.REPLACED_DAMAGED))
                .isEqualTo(1);
        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("token-a");
    }

    @Test
    void aDamagedFenceKeepsNobodyOut() throws IOException {
        long old = vault.read(ALICE).orElseThrow().version();
        TokenBackup.write(vault, file, SECOND, Host.system());
        vault.compareAndSet(ALICE, old, bytes("token-newer"));
        damage.cutFence(alice);

        RestoreReport report = TokenBackup.restore(file, SECOND, vault, RestoreMode.REPLACE_NEWER);

        assertThat(report.count(RestoreOutcome.RESTORED)).isEqualTo(1);
        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("token-a");
    }

    @Test
    void aDeletionOfTheBackupTakesAwayWhatDoesNotOpenAndTheRestGoesOn() throws IOException {
        for (RecordKey damaged : new RecordKey[] {alice, bob}) {
            TokenVault lost = Vaults.inDirectory(directory.resolve(damaged.id()), KEYS);
            lost.compareAndSet(ALICE, 0, bytes("token-a"));
            lost.compareAndSet(BOB, 0, bytes("token-b"));
        }
        Path second = directory.resolve("second.backup");
        delete(vault, ALICE);
        TokenBackup.write(vault, file, SECOND, Host.system());
        delete(vault, BOB);
        TokenBackup.write(vault, second, SECOND, Host.system());
        TokenVault cut = Vaults.inDirectory(directory.resolve(alice.id()), KEYS);
        new Damage(directory.resolve(alice.id())).cut(alice);
        TokenVault changed = Vaults.inDirectory(directory.resolve(bob.id()), KEYS);
        new Damage(directory.resolve(bob.id())).changeSealed(bob);

        RestoreReport first = TokenBackup.restore(file, SECOND, cut, RestoreMode.KEEP_NEWER);
        RestoreReport other = TokenBackup.restore(second, SECOND, changed, RestoreMode.KEEP_NEWER);

        assertThat(first.count(RestoreOutcome.DELETED_BY_BACKUP)).isEqualTo(1);
        assertThat(cut.read(ALICE).orElseThrow().toString()).endsWith("deleted]");
        assertThat(clear(cut.read(BOB).orElseThrow())).isEqualTo("token-b");
        assertThat(other.count(RestoreOutcome.DELETED_BY_BACKUP)).isEqualTo(2);
        assertThat(changed.read(BOB).orElseThrow().toString()).endsWith("deleted]");
    }

    @Test
    void whatIsNewerThanTheDeletionAndDamagedIsReportedAndStays() throws IOException {
        delete(vault, ALICE);
        TokenBackup.write(vault, file, SECOND, Host.system());
        long deleted = vault.read(ALICE).orElseThrow().version();
        vault.compareAndSet(ALICE, deleted, bytes("token-again"));
        damage.changeSealed(alice);

        RestoreReport report = TokenBackup.restore(file, SECOND, vault, RestoreMode.KEEP_NEWER);

        assertThat(report.entries())
                .filteredOn(entry -> entry.outcome() == RestoreOutcome.UNREADABLE)
                .extracting(RestoredEntry::key)
                .containsExactly(alice);
        assertTampered(ALICE);
    }

    @Test
    void aDeletionThatIsRememberedCountsWhenItsEntryIsDamagedAndIsWrittenAnew() throws IOException {
        Path older = directory.resolve("older.backup");
        TokenBackup.write(vault, older, SECOND, Host.system());
        delete(vault, ALICE);
        TokenBackup.write(vault, file, SECOND, Host.system());
        TokenVault other = Vaults.inDirectory(directory.resolve("other"), Keyset.generate());
        TokenBackup.restore(file, SECOND, other, RestoreMode.KEEP_NEWER);
        RecordKey burial = other.records().of(Burial.KIND).toList().get(0).key();
        Damage there = new Damage(directory.resolve("other"));
        there.cut(burial);

        assertThat(TokenBackup.restore(older, SECOND, other, RestoreMode.REPLACE_NEWER)
                        .count(RestoreOutcome.DELETED_SINCE))
                .isEqualTo(1);
        TokenBackup.restore(file, SECOND, other, RestoreMode.KEEP_NEWER);

        assertThat(other.read(ALICE)).isEmpty();
        assertThat(other.records().look(other.records().read(burial).orElseThrow()))
                .isInstanceOf(FoundRecord.Living.class);
    }

    @Test
    void aBackupHoldsAllTheRestAndNamesWhatItLacks() throws IOException {
        damage.cut(alice);

        BackupSummary summary = TokenBackup.write(vault, file, SECOND, Host.system());

        for (BackupSummary told : new BackupSummary[] {summary, TokenBackup.verify(file, SECOND)}) {
            assertThat(told.complete()).isFalse();
            assertThat(told.entries()).isEqualTo(1);
            assertThat(told.missing()).extracting(DamagedEntry::key).containsExactly(alice);
            assertThat(told.missing().get(0).address()).isEmpty();
            assertThat(told.toString()).endsWith("missing 1]");
        }
        TokenVault empty = Vaults.inDirectory(directory.resolve("empty"), Keyset.generate());
        RestoreReport report = TokenBackup.restore(file, SECOND, empty, RestoreMode.KEEP_NEWER);
        assertThat(report.count(RestoreOutcome.RESTORED)).isEqualTo(1);
        assertThat(report.backup().missing()).hasSize(1);
        assertThat(clear(empty.read(BOB).orElseThrow())).isEqualTo("token-b");
    }

    @Test
    void whereTheAddressStillOpensTheBackupSaysWhoseEntryItLacks() throws IOException {
        damage.changeSealed(alice);

        TokenBackup.write(vault, file, SECOND, Host.system());

        DamagedEntry missing = TokenBackup.verify(file, SECOND).missing().get(0);
        assertThat(missing.address()).contains(ALICE);
        assertThat(missing.keyMissing()).isFalse();
        assertThat(missing.toString()).contains("grant-alice").doesNotContain("token-a");
    }

    @Test
    void aDrillOfABackupThatLacksSomethingIsNotWhole() throws IOException {
        damage.cut(alice);
        BackupTarget target = BackupTarget.directory(directory.resolve("backups"));

        StoredBackup backup = TokenBackup.write(vault, target, SECOND, Host.system());

        assertThat(backup.name().complete()).isFalse();
        assertThat(target.list()).containsExactly(backup.name());
        assertThat(TokenBackup.drill(target, backup.name(), SECOND, directory, Host.system())
                        .whole())
                .isFalse();
    }

    private void assertTampered(EntryAddress address) {
        assertThatThrownBy(() -> vault.read(address))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("store.tampered");
    }

    private static void delete(TokenVault from, EntryAddress address) {
        from.delete(address, from.read(address).orElseThrow().version());
    }
}
