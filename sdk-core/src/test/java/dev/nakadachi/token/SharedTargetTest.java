package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.BOB;
import static dev.nakadachi.token.Vaults.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes when a new backup comes: never what nobody else can give back. */
class SharedTargetTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final Keyset SECOND = Keyset.generate();

    @TempDir
    private Path directory;

    private final FakeHost host = new FakeHost();
    private final List<String> heard = new ArrayList<>();
    private BackupTarget target;
    private TokenVault vault;

    @BeforeEach
    void open() {
        target = BackupTarget.directory(directory.resolve("backups"));
        vault = vault("vault", KEYS);
    }

    /** Even of the same keys: a test system beside the real one. */
    @Test
    void vaultsOnOneTargetLeaveEachOthersBackupsAlone() {
        TokenVault sameKeys = vault("same-keys", KEYS);
        TokenVault otherKeys = vault("other-keys", Keyset.generate());
        List<BackupName> foreign =
                List.of(backUp(sameKeys).name(), backUp(otherKeys).name());
        assertThat(sameKeys.id()).matches("[0-9a-f]{16}").isNotEqualTo(vault.id());

        BackupSchedule schedule = start();
        BackupName last = schedule.backUpNow().name();
        for (int i = 0; i < 3; i++) {
            host.advance(Duration.ofSeconds(1));
            last = schedule.backUpNow().name();
        }

        assertThat(target.list()).hasSize(3).containsAll(foreign).contains(last);
        assertThat(last.vaultId())
                .isEqualTo(Vaults.inDirectory(directory.resolve("vault"), KEYS).id());
    }

    @Test
    void whatIsIncompletePushesOutNothingCompleteAndIsReportedAsSuch() throws IOException {
        BackupSchedule schedule = start();
        BackupName complete = schedule.backUpNow().name();
        RecordKey alice = vault.records().names().keyOf(ALICE);
        new Damage(directory.resolve("vault")).cut(alice);
        List<BackupName> incomplete = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            host.advance(Duration.ofSeconds(1));
            incomplete.add(schedule.backUpNow().name());
        }

        assertThat(target.list()).containsExactly(complete, incomplete.get(2));
        BackupStatus status = schedule.status();
        assertThat(status.lastGood().orElseThrow().name()).isEqualTo(complete);
        assertThat(status.lastIncomplete().orElseThrow().summary().missing())
                .extracting(DamagedEntry::key)
                .containsExactly(alice);
        assertThat(status.failuresSince()).isEqualTo(3);
        assertThat(status.lastFailure().orElseThrow().code()).isEqualTo(ErrorCode.STORE_TAMPERED);
        assertThat(heard).containsExactly("good", "incomplete", "incomplete", "incomplete");

        TokenBackup.restore(target, complete, SECOND, vault, RestoreMode.KEEP_NEWER);
        host.advance(Duration.ofSeconds(1));
        BackupName whole = schedule.backUpNow().name();
        assertThat(target.list()).containsExactly(incomplete.get(2), whole);

        host.advance(Duration.ofSeconds(1));
        assertThat(target.list()).hasSize(2);
        whole = schedule.backUpNow().name();
        assertThat(target.list()).containsExactly(whole);
        assertThat(schedule.status().failuresSince()).isZero();
    }

    private BackupSchedule start() {
        return BackupSchedule.start(
                vault, BackupPlan.daily(target, SECOND).keeping(1).reportingTo(new Hearing()), host);
    }

    private StoredBackup backUp(TokenVault other) {
        return TokenBackup.write(other, target, SECOND, host);
    }

    private TokenVault vault(String name, Keyset keyset) {
        TokenVault opened = Vaults.inDirectory(directory.resolve(name), keyset);
        opened.compareAndSet(ALICE, 0, bytes("token-a"));
        opened.compareAndSet(BOB, 0, bytes("token-b"));
        return opened;
    }

    private final class Hearing implements BackupListener {

        @Override
        public void backedUp(StoredBackup backup) {
            heard.add("good");
        }

        @Override
        public void incomplete(StoredBackup backup) {
            heard.add("incomplete");
        }

        @Override
        public void failed(Problem problem) {
            heard.add(problem.code().value());
        }
    }
}
