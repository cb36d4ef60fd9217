package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.Problem;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.ForegroundHost;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup on demand meets the one of the schedule. */
@Timeout(60)
class BackupTurnsTest {

    @TempDir
    private Path directory;

    private final CountDownLatch firstWrites = new CountDownLatch(1);
    private final CountDownLatch secondCame = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void twoBackupsOfOneScheduleAreMadeOneAfterTheOtherAndOnlyTheNewestIsKept() throws InterruptedException {
        TokenVault vault = Vaults.inDirectory(directory.resolve("vault"), Keyset.generate());
        vault.compareAndSet(ALICE, 0, bytes("token-a"));
        SlowTarget target = new SlowTarget(BackupTarget.directory(directory.resolve("backups")));
        BackupPlan plan = BackupPlan.daily(target, Keyset.generate()).keeping(1);
        BackupSchedule schedule = BackupSchedule.start(vault, plan, new ForegroundHost(secondCame::countDown));

        CompletableFuture<StoredBackup> first = CompletableFuture.supplyAsync(schedule::backUpNow, threads);
        firstWrites.await();
        CompletableFuture<StoredBackup> second = CompletableFuture.supplyAsync(schedule::backUpNow, threads);

        StoredBackup older = first.join();
        StoredBackup newer = second.join();
        assertThat(target.most).hasValue(1);
        assertThat(target.list()).containsExactly(newer.name()).doesNotContain(older.name());
        assertThat(schedule.status().failuresSince()).isZero();
        schedule.close();
    }

    /** Both are there before either clears up, and the older one does so first. */
    @Test
    void theOlderBackupClearsUpWithoutTakingTheNewerAway() throws InterruptedException {
        TokenVault vault = Vaults.inDirectory(directory.resolve("vault"), Keyset.generate());
        vault.compareAndSet(ALICE, 0, bytes("token-a"));
        BackupTarget target = BackupTarget.directory(directory.resolve("backups"));
        CountDownLatch firstMade = new CountDownLatch(1);
        CountDownLatch secondMade = new CountDownLatch(1);
        CountDownLatch firstDone = new CountDownLatch(1);
        BackupPlan plan = BackupPlan.daily(target, Keyset.generate()).keeping(1).reportingTo(new BackupListener() {
            @Override
            public void backedUp(StoredBackup backup) {
                boolean first = firstMade.getCount() == 1;
                firstMade.countDown();
                if (first) {
                    await(secondMade);
                } else {
                    secondMade.countDown();
                    await(firstDone);
                }
            }

            @Override
            public void incomplete(StoredBackup backup) {
                throw new IllegalStateException("the vault is sound");
            }

            @Override
            public void failed(Problem problem) {
                throw problem.toException();
            }
        });
        BackupSchedule schedule = BackupSchedule.start(vault, plan, new ForegroundHost());

        CompletableFuture<StoredBackup> first = CompletableFuture.supplyAsync(schedule::backUpNow, threads);
        firstMade.await();
        CompletableFuture<StoredBackup> second = CompletableFuture.supplyAsync(schedule::backUpNow, threads);
        first.join();
        firstDone.countDown();

        BackupName newer = second.join().name();
        assertThat(target.list()).containsExactly(newer);
        schedule.close();
    }

    /** Who hears of a backup that failed may want no more of them. */
    @Test
    void aListenerMayCloseItsOwnSchedule() {
        TokenVault vault = Vaults.inDirectory(directory.resolve("vault"), Keyset.generate());
        vault.compareAndSet(ALICE, 0, bytes("token-a"));
        List<BackupSchedule> own = new CopyOnWriteArrayList<>();
        BackupPlan plan = BackupPlan.daily(BackupTarget.directory(directory.resolve("backups")), Keyset.generate())
                .reportingTo(new BackupListener() {
                    @Override
                    public void backedUp(StoredBackup backup) {
                        own.forEach(BackupSchedule::close);
                    }

                    @Override
                    public void incomplete(StoredBackup backup) {
                        throw new IllegalStateException("the vault is sound");
                    }

                    @Override
                    public void failed(Problem problem) {
                        throw problem.toException();
                    }
                });
        BackupSchedule schedule = BackupSchedule.start(vault, plan, new ForegroundHost());
        own.add(schedule);

        StoredBackup kept = schedule.backUpNow();

        assertThat(kept.summary().entries()).isEqualTo(1);
        assertThat(schedule.status().failuresSince()).isZero();
        assertThatThrownBy(schedule::backUpNow).hasMessageContaining("closed");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The first backup takes until the second waits for it, or is written beside it. */
    private final class SlowTarget implements BackupTarget {

        private final BackupTarget sound;
        private final AtomicInteger puts = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        SlowTarget(BackupTarget sound) {
            this.sound = sound;
        }

        @Override
        public void put(BackupName name, InputStream content) {
            int together = inside.incrementAndGet();
            most.accumulateAndGet(together, Math::max);
            if (puts.incrementAndGet() == 1) {
                firstWrites.countDown();
                BackupTurnsTest.await(secondCame);
            } else {
                secondCame.countDown();
            }
            sound.put(name, content);
            inside.decrementAndGet();
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
}
