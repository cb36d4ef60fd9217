package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.time.VirtualHost;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refresh is single-flight: the institution counts the token calls. */
class StampedeTest {

    private static final int CALLERS = 1_000;
    private static final long SMALL_STACK = 256L * 1024;

    private final Queue<Balance> balances = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path vault;

    @Test
    void aThousandCallersOnAnExpiredTokenMakeOneTokenCall() throws InterruptedException {
        try (Sandbox sandbox = Application.sandbox()
                        .accessTokenLife(Duration.ofHours(1))
                        .start();
                Application application =
                        Application.open(sandbox, Setting.in(vault).with(new VirtualHost(sandbox.clock(), 1)))) {
            CorporateBank bank = application.client("alice");
            BigDecimal atTheBank =
                    BigDecimal.valueOf(sandbox.bank().accountsOf("alice").get(0).balance());
            long exchanges = sandbox.counters().tokenCalls();
            sandbox.clock().advance(Duration.ofHours(1));

            callAtOnce(bank);

            assertThat(failures).isEmpty();
            assertThat(balances).hasSize(CALLERS);
            assertThat(balances)
                    .allSatisfy(balance -> assertThat(balance.amount().amount()).isEqualByComparingTo(atTheBank));
            assertThat(sandbox.counters().to("/accounts/balances")).isEqualTo(CALLERS);
            long refreshes = sandbox.counters().tokenCalls() - exchanges;
            System.out.println("STAMPEDE " + balances.size() + " callers on an expired token, all got their balance, "
                    + refreshes + " token call");
            assertThat(refreshes).isEqualTo(1);
        }
    }

    private void callAtOnce(CorporateBank bank) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(CALLERS);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(null, () -> call(bank, ready, go), "caller-" + i, SMALL_STACK);
            caller.setDaemon(true);
            caller.start();
            callers.add(caller);
        }
        ready.await();
        go.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a caller met is shown
    private void call(CorporateBank bank, CountDownLatch ready, CountDownLatch go) {
        ready.countDown();
        try {
            go.await();
            balances.add(bank.balance(MAIN));
        } catch (InterruptedException | RuntimeException | Error failure) {
            failures.add(failure);
        }
    }
}
