package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.policy.CallBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BudgetGateTest {

    @Test
    @Timeout(60)
    void neverMoreCallersAreInsideThanTheBudgetAllows() throws Exception {
        BudgetGate gate = new BudgetGate(Host.system(), new CallBudget(3, 1_000_000, Duration.ofMillis(1)));
        Deadline deadline = Deadline.start(Host.system(), Duration.ofSeconds(50));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService callers = Executors.newFixedThreadPool(16);
        List<Future<?>> ends = new ArrayList<>();
        for (int caller = 0; caller < 16; caller++) {
            ends.add(callers.submit(() -> {
                start.await();
                for (int call = 0; call < 200; call++) {
                    gate.enter(deadline);
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    inside.decrementAndGet();
                    gate.leave();
                }
                return null;
            }));
        }
        start.countDown();
        for (Future<?> end : ends) {
            end.get();
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isBetween(1, 3);
    }
}
