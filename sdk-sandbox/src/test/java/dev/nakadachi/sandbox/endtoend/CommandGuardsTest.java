package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.RefusedLocallyException;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.safeguard.LocalStopSwitch;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.sandbox.Sandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a transfer from leaving, and that nothing has left then. */
class CommandGuardsTest {

    private static final String REQUEST = "/transfer/request";

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private PayerSetting setting;
    private GrantId grant;

    @BeforeEach
    void consent() {
        sandbox = Application.sandboxThatIgnoresKeys();
        setting = PayerSetting.in(directory, sandbox);
        grant = Payer.consented(setting, sandbox);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void theSameKeyForAnotherCommandIsRefusedAndNoByteLeaves() {
        try (Payer payer = Payer.open(setting)) {
            assertThat(Orders.codeOf(payer.transfers(grant).submit(Orders.of("invoice-1", 5_000))))
                    .isEqualTo("accepted");
            Counts before = counts();

            NakadachiException refused =
                    Failures.of(() -> payer.transfers(grant).submit(Orders.of("invoice-1", 5_001)));

            assertThat(refused).isInstanceOf(RefusedLocallyException.class);
            assertThat(refused.problem().code().value()).isEqualTo("local.key-reused");
            assertThat(refused.problem().execution()).as("of the first").isEqualTo(Execution.MAY_HAVE_EXECUTED);
            assertThat(counts()).isEqualTo(before);
            assertThat(Orders.codeOf(payer.transfers(grant).submit(Orders.of("invoice-1", 5_000))))
                    .isEqualTo("accepted");
            assertThat(counts()).isEqualTo(before);
        }
    }

    @Test
    void aStopOrderKeepsTheTransferHere() {
        LocalStopSwitch stopSwitch = new LocalStopSwitch();
        StopOrder order = StopOrder.everything("drill");
        stopSwitch.stop(order);
        try (Payer payer = Payer.open(setting, builder -> builder.stopSwitch(stopSwitch))) {
            isKeptHere(payer, "local.stopped");
            stopSwitch.release(order);
            assertThat(Orders.codeOf(payer.transfers(grant).submit(Orders.of("invoice-1", 5_000))))
                    .isEqualTo("accepted");
            assertThat(sandbox.bank().transfers().executions()).isEqualTo(1);
        }
    }

    @Test
    void withoutALedgerTheTransferStaysHere() {
        isKeptHere(builder -> builder.audit(Payer.log(setting)), "local.ledger-missing");
    }

    @Test
    void withoutAnExecutionLogTheTransferStaysHere() {
        isKeptHere(builder -> builder.ledger(Payer.ledger(setting)), "local.audit-missing");
    }

    @Test
    void aRefusedConnectionProvesThatMoneyHasNotMovedAndTheKeyWorksLater() throws IOException {
        try (Socket boundButNotListening = new Socket()) {
            boundButNotListening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            PayerSetting nobodyThere = setting.withApiAt("https://127.0.0.1:" + boundButNotListening.getLocalPort());
            try (Payer payer = Payer.open(nobodyThere)) {
                NakadachiException failure =
                        Failures.of(() -> payer.transfers(grant).submit(Orders.of("invoice-1", 5_000)));

                assertThat(failure).isInstanceOf(TryLaterException.class);
                assertThat(failure.problem().code().value()).isEqualTo("institution.unreachable");
                assertThat(failure.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
            }
        }
        try (Payer payer = Payer.open(setting)) {
            assertThat(Failures.codeOf(() -> payer.transfers(grant).submit(Orders.of("invoice-1", 5_001))))
                    .isEqualTo("local.key-reused");
            assertThat(Orders.codeOf(payer.transfers(grant).submit(Orders.of("invoice-1", 5_000))))
                    .isEqualTo("accepted");
            assertThat(Orders.codeOf(payer.transfers(grant).submit(Orders.of("invoice-1", 5_000))))
                    .isEqualTo("accepted");
        }
        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(1);
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(1);
    }

    private void isKeptHere(UnaryOperator<Nakadachi.Builder> parts, String code) {
        try (Payer payer = Payer.bare(setting, parts)) {
            isKeptHere(payer, code);
        }
    }

    private void isKeptHere(Payer payer, String code) {
        Counts before = counts();

        NakadachiException refused = Failures.of(() -> payer.transfers(grant).submit(Orders.of("invoice-1", 5_000)));

        assertThat(refused).isInstanceOf(RefusedLocallyException.class);
        assertThat(refused.problem().code().value()).isEqualTo(code);
        assertThat(refused.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(counts()).isEqualTo(before);
    }

    private Counts counts() {
        return new Counts(sandbox.counters().byPath(), sandbox.gate().connections());
    }

    /** Requests and connections, those of tokens included. */
    private record Counts(Map<String, Long> requests, int connections) {}
}
