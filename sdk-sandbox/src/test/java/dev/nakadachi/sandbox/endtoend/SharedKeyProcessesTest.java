package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.endtoend.TransferringPeer.Halt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes over one vault and one ledger submit the same command at the same moment. */
@Timeout(240)
class SharedKeyProcessesTest {

    private static final int PROCESSES = 4;

    @TempDir
    private Path directory;

    @Test
    void oneTransferIsExecutedHoweverManyProcessesSubmitIt() throws Exception {
        try (Sandbox sandbox = Application.sandboxThatIgnoresKeys()) {
            PayerSetting setting = PayerSetting.in(directory, sandbox);
            GrantId grant = Payer.consented(setting, sandbox);

            List<String> ends = race(setting, grant);

            assertThat(ends).hasSize(PROCESSES).contains("END accepted");
            assertThat(ends)
                    .isSubsetOf(
                            "END accepted",
                            "END unknown institution.connection-lost",
                            "END local.key-in-use MAY_HAVE_EXECUTED");
            assertThat(sandbox.counters().to("/transfer/request")).isEqualTo(1);
            assertThat(sandbox.bank().transfers().executions()).isEqualTo(1);
        }
        System.out.println(
                "SHARED KEY " + PROCESSES + " processes submitted one command at once: 1 request, 1 execution");
    }

    private List<String> race(PayerSetting setting, GrantId grant) throws Exception {
        List<Process> peers = new ArrayList<>();
        try {
            for (int number = 0; number < PROCESSES; number++) {
                Path ready = directory.resolve("ready-" + number);
                Path said = directory.resolve("said-" + number);
                peers.add(TransferringPeer.start(setting.as("node-" + number), grant, Halt.AT_THE_START, ready, said));
            }
            for (int number = 0; number < PROCESSES; number++) {
                while (!Files.exists(directory.resolve("ready-" + number))
                        && peers.get(number).isAlive()) {
                    Host.system().sleep(Duration.ofMillis(5));
                }
            }
            Files.createFile(directory.resolve("go"));
            List<String> ends = new ArrayList<>();
            for (int number = 0; number < PROCESSES; number++) {
                assertThat(peers.get(number).waitFor(2, TimeUnit.MINUTES)).isTrue();
                Path said = directory.resolve("said-" + number);
                ends.addAll(Files.readAllLines(said).stream()
                        .filter(line -> line.startsWith("END "))
                        .toList());
            }
            return ends;
        } finally {
            peers.forEach(Process::destroyForcibly);
        }
    }
}
