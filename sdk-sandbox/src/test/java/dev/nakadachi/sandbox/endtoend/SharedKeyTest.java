package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many callers of two instances over one ledger submit the same command at the same moment. */
@Timeout(120)
class SharedKeyTest {

    private static final int CALLERS = 32;
    private static final int ROUNDS = 8;

    @TempDir
    private Path directory;

    @Test
    void oneTransferIsExecutedHoweverManySubmitIt() throws Exception {
        try (Sandbox sandbox = Application.sandboxThatIgnoresKeys()) {
            PayerSetting setting = PayerSetting.in(directory, sandbox);
            try (Payer first = Payer.open(setting.as("first"));
                    Payer second = Payer.open(setting.as("second"))) {
                GrantId grant = first.consent(sandbox);
                for (int round = 0; round < ROUNDS; round++) {
                    TransferCommand command = Orders.of("invoice-" + round, 1_000 + round);

                    List<String> ends = race(List.of(first, second), grant, command);

                    assertThat(ends).hasSize(CALLERS).contains("accepted");
                    // The others came while it was under way, or after it.
                    assertThat(ends)
                            .isSubsetOf(
                                    "accepted",
                                    "unknown institution.connection-lost",
                                    "local.key-in-use MAY_HAVE_EXECUTED");
                    assertThat(Orders.codeOf(second.transfers(grant).submit(command)))
                            .isEqualTo("accepted");
                }
            }
            assertThat(sandbox.counters().to("/transfer/request")).isEqualTo(ROUNDS);
            assertThat(sandbox.bank().transfers().executions()).isEqualTo(ROUNDS);
        }
        System.out.println("SHARED KEYS " + CALLERS + " callers of 2 instances submitted each of " + ROUNDS
                + " commands at once: " + ROUNDS + " requests, " + ROUNDS + " executions");
    }

    private static List<String> race(List<Payer> payers, GrantId grant, TransferCommand command) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                Payer payer = payers.get(caller % payers.size());
                Callable<String> step = () -> {
                    start.await();
                    return end(payer, grant, command);
                };
                running.add(threads.submit(step));
            }
            List<String> ends = new ArrayList<>();
            for (Future<String> one : running) {
                ends.add(one.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String end(Payer payer, GrantId grant, TransferCommand command) {
        try {
            TransferOutcome outcome = payer.transfers(grant).submit(command);
            return Orders.codeOf(outcome);
        } catch (NakadachiException elsewhere) {
            return elsewhere.problem().code() + " " + elsewhere.problem().execution();
        }
    }
}
