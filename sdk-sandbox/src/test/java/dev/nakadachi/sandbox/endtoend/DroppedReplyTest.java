package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.bank.Transfers;
import dev.nakadachi.error.Execution;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.Hold;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A transfer that the bank carried out and whose reply is lost, over real HTTPS: Unknown, never sent again, and found.
 * The bank ignores keys here, so that every request that arrives twice is a second transfer.
 */
class DroppedReplyTest {

    private static final String REQUEST = "/transfer/request";
    private static final AtomicInteger LOST = new AtomicInteger();

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
        System.out.println("DROPPED REPLIES " + LOST
                + " transfers lost their reply, each arrived once, was executed once" + " and was found");
    }

    @ParameterizedTest
    @EnumSource
    void onAFreshConnectionALostReplyIsUnknownSentOnceAndFound(LostReply loss) {
        try (Payer payer = Payer.open(setting)) {
            int before = sandbox.gate().connections();
            lose(payer.transfers(grant), loss);
            assertThat(sandbox.gate().connections() - before).isEqualTo(1);
            isFoundAndSettlesOnce(payer.transfers(grant));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onAReusedConnectionALostReplyIsUnknownSentOnceAndFound(LostReply loss) {
        try (Payer payer = Payer.open(setting)) {
            payer.client(grant).accounts();
            int before = sandbox.gate().connections();
            lose(payer.transfers(grant), loss);
            assertThat(sandbox.gate().connections() - before).isZero();
            isFoundAndSettlesOnce(payer.transfers(grant));
        }
    }

    @Test
    void aReplyAfterOurDeadlineIsUnknownSentOnceAndFound() {
        Hold hold = Hold.atMost(Duration.ofMinutes(1));
        sandbox.faults().next(RequestMatch.pathEnding(REQUEST), Faults.executeThenHang(hold));
        CallOptions hasty = setting.options().withDeadline(Duration.ofSeconds(6));
        try (Payer payer = Payer.open(setting.with(hasty))) {
            assertThat(Orders.codeOf(payer.transfers(grant).submit(command)))
                    .isEqualTo("unknown institution.timed-out");
            assertThat(hold.awaitReached(Duration.ZERO)).isTrue();
        } finally {
            hold.release();
        }
        LOST.incrementAndGet();
        try (Payer payer = Payer.open(setting)) {
            isFoundAndSettlesOnce(payer.transfers(grant));
        }
    }

    @Test
    void aRequestThatTheBankNeverCarriedOutIsUnknownTooAndNotSentAgain() {
        sandbox.faults().next(RequestMatch.pathEnding(REQUEST), Faults.dropBeforeExecution(sandbox.gate()));
        try (Payer payer = Payer.open(setting)) {
            Transfers transfers = payer.transfers(grant);

            assertThat(Orders.codeOf(transfers.submit(command))).isEqualTo("unknown institution.connection-lost");
            assertThat(Orders.codeOf(transfers.submit(command))).isEqualTo("unknown institution.connection-lost");

            assertThat(sandbox.counters().to(REQUEST)).isEqualTo(1);
            assertThat(sandbox.bank().transfers().executions()).isZero();
            assertThat(Orders.found(transfers, command)).isEmpty();
        }
    }

    private void lose(Transfers transfers, LostReply loss) {
        sandbox.faults().next(RequestMatch.pathEnding(REQUEST), loss.on(sandbox));

        TransferOutcome outcome = transfers.submit(command);

        assertThat(Orders.codeOf(outcome)).isEqualTo("unknown " + loss.code());
        TransferOutcome.Unknown unknown = (TransferOutcome.Unknown) outcome;
        assertThat(unknown.key()).isEqualTo(command.key());
        assertThat(unknown.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(sandbox.faults().outstanding()).isZero();
        LOST.incrementAndGet();
    }

    private void isFoundAndSettlesOnce(Transfers transfers) {
        assertThat(transfers.submit(command)).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(1);
        assertThat(sandbox.bank().transfers().executions()).isEqualTo(1);

        List<TransferRecord> found = Orders.found(transfers, command);
        assertThat(found).hasSize(1);
        RequestNumber number = found.get(0).numbers().get(0);
        assertThat(stateOf(transfers, number)).isEqualTo(TransferState.Kind.AWAITING_APPROVAL);
        Money before = balance();

        sandbox.bank().transfers().approve(number.value());
        sandbox.clock().advance(Duration.ofMinutes(5));

        assertThat(stateOf(transfers, number)).isEqualTo(TransferState.Kind.COMPLETED);
        // 5,000 yen and the sandbox's fee of 150 yen for another bank.
        assertThat(before.minus(balance())).isEqualTo(Money.yen(5_150));
        assertThat(sandbox.bank().transfers().moved()).isEqualTo(1);
        assertThat(transfers.submit(command)).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(1);
    }

    private static TransferState.Kind stateOf(Transfers transfers, RequestNumber number) {
        return transfers.status(MAIN, number).orElseThrow().state().kind();
    }

    private Money balance() {
        return Money.yen(sandbox.bank().accountsOf("alice").get(0).balance());
    }
}
