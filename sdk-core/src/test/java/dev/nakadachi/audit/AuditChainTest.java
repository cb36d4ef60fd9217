package dev.nakadachi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.audit.AuditFinding.Kind;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private final Log log = new Log();

    @Test
    void anAppendedEventIsWithTheStorageAtOnceAndBehindTheHeadUntilACommit() {
        AuditChain chain = log.open();

        chain.append(log.event(1));
        assertThat(log.lines(log.segments().get(0))).hasSize(2);
        assertThat(log.kinds()).containsExactly(Kind.CRASH_TAIL);

        chain.commit();
        assertThat(log.kinds()).isEmpty();
    }

    @Test
    void theLogIsSyncedBeforeTheHeadIsSealed() {
        AuditChain chain = log.open();
        chain.append(log.event(1));
        log.headFiles.leaveRoomFor(0);
        int syncs = log.files.syncs();

        assertThatThrownBy(chain::commit).isInstanceOf(StoreException.class);

        assertThat(log.files.syncs()).isEqualTo(syncs + 1);
        assertThat(log.kinds()).containsExactly(Kind.CRASH_TAIL);
    }

    @Test
    void aCommitWithoutNewEventsSyncsNothing() {
        AuditChain chain = log.open();
        int syncs = log.files.syncs();

        chain.commit();

        assertThat(log.files.syncs()).isEqualTo(syncs);
    }

    @Test
    void after256LinesItCommitsByItself() {
        AuditChain chain = log.open();
        IntStream.rangeClosed(1, 255).forEach(i -> chain.append(log.event(i)));
        assertThat(log.runBackground()).isZero();

        chain.append(log.event(256));

        assertThat(log.runBackground()).isEqualTo(1);
        assertThat(log.kinds()).isEmpty();
    }

    @Test
    void anEventOneSecondAfterTheLastCommitStartsACommit() {
        AuditChain chain = log.open();
        chain.append(log.event(1));
        log.host.advance(Duration.ofMillis(999));
        chain.append(log.event(2));
        assertThat(log.runBackground()).isZero();

        log.host.advance(Duration.ofMillis(1));
        chain.append(log.event(3));
        chain.append(log.event(4));

        assertThat(log.runBackground()).isEqualTo(1);
        assertThat(log.kinds()).isEmpty();
    }

    @Test
    void aHostThatTakesNoTaskLosesNoEventAndIsAskedAgain() {
        AuditChain chain = log.open();
        log.host.advance(Duration.ofSeconds(1));
        log.host.refuseTasks(true);
        chain.append(log.event(1));

        log.host.refuseTasks(false);
        chain.append(log.event(2));

        assertThat(log.runBackground()).isEqualTo(1);
        assertThat(log.kinds()).isEmpty();
    }

    @Test
    void closingMakesAllDurableAndRefusesWhatComesLater() {
        AuditChain chain = log.open();
        chain.append(log.event(1));

        chain.close();
        chain.close();

        assertThat(log.kinds()).isEmpty();
        assertThatThrownBy(() -> chain.append(log.event(2)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void everyOpeningBeginsAChainOfItsOwn() {
        log.open().close();
        log.open().close();

        assertThat(log.segments()).hasSize(2);
        assertThat(log.verify().chains()).isEqualTo(2);
    }

    @Test
    void afterAFailedWriteItRefusesUntilOpenedAnewAndNeverTouchesTheOldChain() {
        AuditChain chain = log.open();
        chain.append(log.event(1));
        chain.commit();
        log.files.leaveRoomFor(40);

        assertThatThrownBy(() -> chain.append(log.event(2))).isInstanceOf(StoreException.class);
        log.files.leaveRoomFor(Long.MAX_VALUE);
        assertThatThrownBy(() -> chain.append(log.event(3))).isInstanceOfSatisfying(StoreException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_FAILED);
            assertThat(refused).hasMessageContaining("opened anew");
        });
        assertThatThrownBy(chain::commit).isInstanceOf(StoreException.class);
        assertThatThrownBy(chain::close).isInstanceOf(StoreException.class);

        String torn = log.segments().get(0);
        byte[] before = log.files.content(torn);
        try (AuditChain next = log.open()) {
            next.append(log.event(4));
        }
        assertThat(log.files.content(torn)).isEqualTo(before);
        assertThat(log.kinds()).containsExactly(Kind.CRASH_TAIL);
        assertThat(log.text(log.segments().get(1))).contains("call-4");
    }

    @Test
    void aFailedSyncIsNeverTriedAgain() {
        AuditChain chain = log.open();
        chain.append(log.event(1));
        log.files.failSyncs();

        assertThatThrownBy(chain::commit).isInstanceOf(StoreException.class);

        assertThatThrownBy(chain::commit).isInstanceOf(StoreException.class).hasMessageContaining("earlier write");
    }

    @Test
    void aFailedBackgroundCommitIsToldToTheNextEvent() {
        AuditChain chain = log.open();
        log.files.failSyncs();
        log.host.advance(Duration.ofSeconds(1));
        chain.append(log.event(1));

        assertThat(log.runBackground()).isEqualTo(1);

        assertThatThrownBy(() -> chain.append(log.event(2))).isInstanceOf(StoreException.class);
    }

    /** 64 callers line up behind a running commit: they need one more sync, not 64. */
    @Test
    void callersThatCommitAtTheSameTimeShareASync() throws Exception {
        AuditChain chain = log.open();
        int before = log.files.syncs();
        CountDownLatch appended = new CountDownLatch(63);
        log.files.whileSyncing(() -> awaitQuietly(appended));
        ExecutorService callers = Executors.newFixedThreadPool(64);
        try {
            chain.append(log.event(0));
            Future<?> leader = callers.submit(chain::commit);
            List<? extends Future<?>> others = IntStream.range(1, 64)
                    .mapToObj(i -> callers.submit(() -> {
                        chain.append(log.event(i));
                        appended.countDown();
                        chain.commit();
                    }))
                    .toList();
            leader.get(1, TimeUnit.MINUTES);
            for (Future<?> other : others) {
                other.get(1, TimeUnit.MINUTES);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(log.files.syncs() - before).isBetween(1, 3);
        assertThat(log.kinds()).isEmpty();
        assertThat(log.verify().lines()).isEqualTo(65);
    }

    @Test
    void anInterruptedCallerStillCommitsAndStaysInterrupted() {
        AuditChain chain = log.open();
        chain.append(log.event(1));
        Thread.currentThread().interrupt();

        chain.commit();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(log.kinds()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
