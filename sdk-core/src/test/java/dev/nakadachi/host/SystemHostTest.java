package dev.nakadachi.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemHostTest {

    @Test
    void tasksThatHangDoNotHoldUpAnother() throws Exception {
        Host host = Host.system();
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch ran = new CountDownLatch(1);
        try {
            for (int i = 0; i < 32; i++) {
                host.execute(() -> awaitQuietly(never));
            }
            host.execute(ran::countDown);

            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            never.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
