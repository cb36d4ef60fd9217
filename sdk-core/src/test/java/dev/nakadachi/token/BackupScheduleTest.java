package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.BOB;
import static dev.nakadachi.token.Vaults.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupScheduleTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final Keyset SECOND = Keyset.generate();

    @TempDir
    private Path directory;

    private final FakeHost host = new FakeHost();
    private final List<String> heard = new ArrayList<>();
    private TokenVault vault;
    private BackupTarget target;
    private boolean targetIsDown;

    @BeforeEach
    void open() {
        vault = Vaults.inDirectory(directory.resolve("vault"), KEYS);
        vault.compareAndSet(ALICE, 0, bytes("token-a"));
        target = new Unsteady(BackupTarget.directory(directory.resolve("backups")));
    }

    @Test
    void theFirstBackupIsMadeAtOnceAndTheNextAfterTheInterval() {
        BackupSchedule schedule = start(BackupPlan.daily(target, SECOND));
        host.runBackground();
        assertThat(target.list()).hasSize(1);
        assertThat(schedule.status().lastGood().orElseThrow().summary().entries())
                .isEqualTo(1);

        host.advance(Duration.ofDays(1).minusNanos(1));
        host.runBackground();
        assertThat(target.list()).hasSize(1);

        host.advance(Duration.ofNanos(1));
        host.runBackground();
        assertThat(target.list()).hasSize(2);
        assertThat(heard).containsExactly("good", "good");
    }

    @Test
    void onlyTheNewestAreKept() {
        BackupSchedule schedule = start(BackupPlan.daily(target, SECOND).keeping(2));
        List<BackupName> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            host.advance(Duration.ofSeconds(1));
            made.add(schedule.backUpNow().name());
        }

        assertThat(target.list()).containsExactly(made.get(2), made.get(3));
    }

    /**
     * A token volume that is not mounted looks like a first start; its empty backup must not push out the full ones.
     */
    @Test
    void theBackupOfAnEmptyVaultPushesNoOtherOut() {
        BackupName full =
                start(BackupPlan.daily(target, SECOND).keeping(1)).backUpNow().name();
        vault.delete(ALICE, vault.read(ALICE).orElseThrow().version());
        host.advance(Duration.ofSeconds(1));

        start(BackupPlan.daily(target, SECOND).keeping(1)).backUpNow();

        assertThat(target.list()).hasSize(2).contains(full);
    }

    @Test
    void theBackupThatWasJustVerifiedIsKeptEvenIfTheClockWentBack() {
        BackupSchedule schedule = start(BackupPlan.daily(target, SECOND).keeping(1));
        schedule.backUpNow();
        host.advance(Duration.ofDays(-3));

        BackupName older = schedule.backUpNow().name();

        assertThat(target.list()).hasSize(2).contains(older);
        host.advance(Duration.ofHours(1));
        assertThat(schedule.backUpNow().name()).isIn(target.list());
        assertThat(target.list()).hasSize(2).doesNotContain(older);
    }

    @Test
    void aFailureIsReportedDeletesNothingAndTheNextBackupIsTriedAtItsTime() {
        BackupSchedule schedule = start(BackupPlan.daily(target, SECOND).keeping(1));
        host.runBackground();
        List<BackupName> before = target.list();

        targetIsDown = true;
        host.advance(Duration.ofDays(1));
        host.runBackground();
        assertThat(schedule.status().failuresSince()).isEqualTo(1);
        assertThat(schedule.status().lastFailure().orElseThrow().code()).isEqualTo(ErrorCode.STORE_FAILED);
        assertThat(schedule.status().lastGood().orElseThrow().name()).isEqualTo(before.get(0));
        assertThat(target.list()).isEqualTo(before);
        assertThatThrownBy(schedule::backUpNow).isInstanceOf(StoreException.class);

        targetIsDown = false;
        host.advance(Duration.ofDays(1));
        host.runBackground();
        assertThat(schedule.status().failuresSince()).isZero();
        assertThat(heard).containsExactly("good", "store.failed", "store.failed", "good");
    }

    @Test
    void aListenerThatThrowsChangesNothing() {
        BackupSchedule schedule = BackupSchedule.start(
                vault,
                BackupPlan.daily(target, SECOND).reportingTo(new BackupListener() {
                    @Override
                    public void backedUp(StoredBackup backup) {
                        throw new IllegalStateException("full");
                    }

                    @Override
                    public void incomplete(StoredBackup backup) {
                        throw new IllegalStateException("full");
                    }

                    @Override
                    public void failed(Problem problem) {
                        throw new IllegalStateException("full");
                    }
                }),
                host);

        assertThat(schedule.backUpNow().summary().entries()).isEqualTo(1);
        assertThat(schedule.status().failuresSince()).isZero();
    }

    @Test
    void closingTheVaultEndsTheSchedule() {
        BackupSchedule schedule = start(BackupPlan.daily(target, SECOND));
        host.runBackground();
        assertThat(host.waiting()).isEqualTo(1);

        vault.close();

        assertThat(host.waiting()).isZero();
        assertThatThrownBy(schedule::backUpNow)
                .isInstanceOf(RefusedLocallyException.class)
                .hasMessageContaining("local.closed");
        host.advance(Duration.ofDays(2));
        host.runBackground();
        assertThat(target.list()).hasSize(1);
    }

    @Test
    void theVaultsOwnKeysAreRefusedAtTheStart() {
        assertThatThrownBy(() -> start(BackupPlan.daily(target, KEYS)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("shares no key");
        assertThat(host.waiting()).isZero();
    }

    @Test
    void aDrillOpensEveryEntryAndLeavesNothingBehind() {
        vault.compareAndSet(BOB, 0, bytes("token-b"));
        StoredBackup backup = TokenBackup.write(vault, target, SECOND, host);
        host.advance(Duration.ofHours(5));

        DrillReport report = TokenBackup.drill(target, backup.name(), SECOND, directory, host);

        assertThat(report.whole()).isTrue();
        assertThat(report.opened()).isEqualTo(2);
        assertThat(report.age()).isEqualTo(Duration.ofHours(5));
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("vault", "backups");
        assertThatThrownBy(() -> TokenBackup.drill(target, backup.name(), Keyset.generate(), directory, host))
                .isInstanceOf(InvalidInputException.class);
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("vault", "backups");
    }

    private BackupSchedule start(BackupPlan plan) {
        return BackupSchedule.start(vault, plan.reportingTo(new Hearing()), host);
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

    /** A target that loses its disk in the middle of a backup. */
    private final class Unsteady implements BackupTarget {

        private final BackupTarget sound;

        Unsteady(BackupTarget sound) {
            this.sound = sound;
        }

        @Override
        public void put(BackupName name, InputStream content) {
            sound.put(name, targetIsDown ? new Torn() : content);
        }

        @Override
        public List<BackupName> list() {
            return sound.list();
        }

        @Override
        public InputStream open(BackupName name) {
            return sound.open(name);
        }

        @Override
        public void delete(BackupName name) {
            sound.delete(name);
        }
    }

    private static final class Torn extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("no space left on device");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return read();
        }
    }
}
