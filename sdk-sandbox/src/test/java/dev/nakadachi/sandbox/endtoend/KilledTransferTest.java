package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditReport;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.endtoend.TransferringPeer.Halt;
import dev.nakadachi.sandbox.fault.Fault;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.Hold;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed (kill -9) on its way through a transfer, with real files and real HTTPS, and what the next
 * process makes of vault, ledger, log and bank. The bank ignores keys: what arrives twice is executed twice.
 */
@Timeout(240)
class KilledTransferTest {

    private static final String REQUEST = "/transfer/request";
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final AtomicInteger KILLED = new AtomicInteger();

    private final TransferCommand command = Orders.of("invoice-4711", 5_000);

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

    @AfterAll
    static void figure() {
        System.out.println("KILLED " + KILLED + " processes on their way through a transfer: never a second request");
    }

    @Test
    void killedAfterTheIntentAndBeforeSentTheSameCommandLeavesForTheFirstTime() throws Exception {
        Path reached = directory.resolve("reached");
        kill(Halt.BEFORE_SENT, reached, () -> Files.exists(reached));

        assertThat(states()).containsExactly("INTENDED");
        assertThat(requests()).isZero();
        theLogIsWhole();
        try (Payer next = Payer.open(setting)) {
            assertThat(Orders.codeOf(next.transfers(grant).submit(command))).isEqualTo("accepted");
            assertThat(Orders.codeOf(next.transfers(grant).submit(command))).isEqualTo("accepted");
            assertThat(requests()).isEqualTo(1);
            isTheOnlyOne(next.transfers(grant));
        }
        theLogIsWhole();
    }

    @Test
    void killedBeforeTheBankCarriedItOutAbsenceProvesNothingAndNothingIsSentAgain() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Fault late = (request, bank) -> {
            arrived.countDown();
            await(goOn);
            return bank.handle(request);
        };
        sandbox.faults().next(RequestMatch.pathEnding(REQUEST), late);
        kill(Halt.NOWHERE, directory.resolve("reached"), () -> arrived.getCount() == 0);

        assertThat(states()).containsExactly("SENT");
        theLogIsWhole();
        try (Payer next = Payer.open(setting)) {
            Transfers transfers = next.transfers(grant);
            isUnknownAndNotSentAgain(transfers);
            assertThat(Orders.found(transfers, command)).isEmpty();
            goOn.countDown();
            KilledPeer.until(() -> sandbox.bank().transfers().executions() == 1);
            isUnknownAndNotSentAgain(transfers);
            isTheOnlyOne(transfers);
        }
        theLogIsWhole();
    }

    @Test
    void killedAfterTheBankCarriedItOutTheTransferIsFoundAndNotSentAgain() throws Exception {
        Hold hold = Hold.atMost(LONG);
        sandbox.faults().next(RequestMatch.pathEnding(REQUEST), Faults.executeThenHang(hold));
        kill(Halt.NOWHERE, directory.resolve("reached"), () -> hold.awaitReached(Duration.ZERO));
        hold.release();

        isFoundByTheNextProcess();
    }

    @Test
    void killedAfterTheAnswerAndBeforeTheOutcomeIsDurableTheTransferIsFoundAndNotSentAgain() throws Exception {
        Path reached = directory.resolve("reached");
        kill(Halt.AFTER_ANSWER, reached, () -> Files.exists(reached));

        isFoundByTheNextProcess();
    }

    private void isFoundByTheNextProcess() {
        assertThat(states()).containsExactly("SENT");
        theLogIsWhole();
        try (Payer next = Payer.open(setting)) {
            isUnknownAndNotSentAgain(next.transfers(grant));
            isTheOnlyOne(next.transfers(grant));
            isUnknownAndNotSentAgain(next.transfers(grant));
        }
        theLogIsWhole();
    }

    private void isUnknownAndNotSentAgain(Transfers transfers) {
        assertThat(Orders.codeOf(transfers.submit(command))).isEqualTo("unknown institution.connection-lost");
        assertThat(requests()).isEqualTo(1);
    }

    /** The bank lists one, knows it by its number, and moves its money once. */
    private void isTheOnlyOne(Transfers transfers) {
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(1);
        assertThat(Orders.found(transfers, command)).hasSize(1);
        RequestNumber number = Orders.found(transfers, command).get(0).numbers().get(0);
        sandbox.bank().transfers().approve(number.value());
        sandbox.clock().advance(Duration.ofMinutes(5));
        assertThat(transfers.status(MAIN, number).orElseThrow().state().kind()).isEqualTo(TransferState.Kind.COMPLETED);
        assertThat(sandbox.bank().transfers().moved()).isEqualTo(1);
    }

    private void theLogIsWhole() {
        AuditReport report = AuditTrail.verify(setting.log(), setting.heads(), setting.keyset());
        assertThat(report.intact()).as(report.findings().toString()).isTrue();
    }

    private List<String> states() {
        try (TransferLedger ledger = Payer.ledger(setting)) {
            return ledger.store().scanOpen(Optional.empty(), 10).stream()
                    .map(LedgerEntry::last)
                    .map(step -> step.state().value())
                    .toList();
        }
    }

    private long requests() {
        return sandbox.counters().to(REQUEST);
    }

    private void kill(Halt where, Path reached, BooleanSupplier there) throws Exception {
        Path said = directory.resolve("peer.out");
        Process peer = TransferringPeer.start(setting, grant, where, reached, said);
        KilledPeer.killWhen(there, peer, said);
        KILLED.incrementAndGet();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
