package dev.nakadachi.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.host.Monitor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class VirtualHostTest {

    private final VirtualClock clock = new VirtualClock();
    private final VirtualHost host = new VirtualHost(clock, 42);

    @Test
    void aSleepLetsVirtualTimePass() throws InterruptedException {
        host.sleep(Duration.ofHours(3));
        host.sleep(Duration.ofHours(-1));

        assertThat(host.now()).isEqualTo(VirtualClock.START.plus(Duration.ofHours(3)));
        assertThat(host.nanoTime()).isEqualTo(Duration.ofHours(3).toNanos());
    }

    @Test
    void anInterruptedThreadDoesNotSleep() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> host.sleep(Duration.ofHours(1))).isInstanceOf(InterruptedException.class);
        assertThat(host.now()).isEqualTo(VirtualClock.START);
    }

    @Test
    void chanceRepeatsWithTheSeed() {
        byte[] one = new byte[32];
        byte[] same = new byte[32];
        byte[] other = new byte[32];
        host.nextBytes(one);
        new VirtualHost(clock, 42).nextBytes(same);
        new VirtualHost(clock, 43).nextBytes(other);

        assertThat(one).isEqualTo(same).isNotEqualTo(other);
    }

    @Test
    void aWaitEndsWithFalseWhenVirtualTimePassesItsDeadline() throws Exception {
        Monitor monitor = host.newMonitor();
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> signalled = await(monitor, waiting, Duration.ofSeconds(10));
        waiting.await();
        lockOnce(monitor);

        clock.advance(Duration.ofMillis(9_999));
        assertThat(signalled).isNotDone();
        clock.advance(Duration.ofMillis(1));

        assertThat(signalled.get(1, TimeUnit.MINUTES)).isFalse();
    }

    @Test
    void aWaitEndsWithTrueWhenItIsSignalled() throws Exception {
        Monitor monitor = host.newMonitor();
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> signalled = await(monitor, waiting, Duration.ofSeconds(10));
        waiting.await();

        monitor.lock();
        try {
            monitor.signalAll();
        } finally {
            monitor.unlock();
        }

        assertThat(signalled.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(clock.instant()).isEqualTo(VirtualClock.START);
    }

    @Test
    void aWaitWhoseTimeIsOverAlreadyReturnsAtOnce() throws InterruptedException {
        Monitor monitor = host.newMonitor();
        monitor.lock();
        try {
            assertThat(monitor.await(Duration.ZERO)).isFalse();
        } finally {
            monitor.unlock();
        }
    }

    @Test
    void waitingReleasesEveryHoldAndTakesThemBack() throws Exception {
        Monitor monitor = host.newMonitor();
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> twice = CompletableFuture.supplyAsync(() -> {
            monitor.lock();
            try {
                return locked(monitor, waiting, Duration.ofSeconds(1));
            } finally {
                monitor.unlock();
            }
        });
        waiting.await();
        lockOnce(monitor);

        clock.advance(Duration.ofSeconds(1));

        assertThat(twice.get(1, TimeUnit.MINUTES)).isFalse();
        lockOnce(monitor);
    }

    @Test
    void whoHoldsAMonitorMayAdvanceTheClock() throws Exception {
        Monitor monitor = host.newMonitor();
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> signalled = await(monitor, waiting, Duration.ofSeconds(1));
        waiting.await();

        monitor.lock();
        try {
            clock.advance(Duration.ofSeconds(1));
        } finally {
            monitor.unlock();
        }

        assertThat(signalled.get(1, TimeUnit.MINUTES)).isFalse();
    }

    @Test
    void waitingAndSignallingNeedTheLock() {
        Monitor monitor = host.newMonitor();

        assertThatThrownBy(() -> monitor.await(Duration.ZERO)).isInstanceOf(IllegalMonitorStateException.class);
        assertThatThrownBy(monitor::signalAll).isInstanceOf(IllegalMonitorStateException.class);
    }

    private static CompletableFuture<Boolean> await(Monitor monitor, CountDownLatch waiting, Duration max) {
        return CompletableFuture.supplyAsync(() -> locked(monitor, waiting, max));
    }

    private static boolean locked(Monitor monitor, CountDownLatch waiting, Duration max) {
        monitor.lock();
        try {
            waiting.countDown();
            return monitor.await(max);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            monitor.unlock();
        }
    }

    /** Comes through only once the other thread waits, or has ended. */
    private static void lockOnce(Monitor monitor) {
        monitor.lock();
        monitor.unlock();
    }
}
