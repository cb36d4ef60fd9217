package dev.nakadachi.bank.bulk;

import static dev.nakadachi.bank.bulk.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.FollowUps;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.reconcile.Hold;
import dev.nakadachi.reconcile.ReconcileFirst;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key that a copy of the ledger says never left: after the copy was put back nobody is told that nothing was sent.
 */
class RestoredOrderTest {

    private static final String BANK = "some-bank";
    private static final UserId OPERATOR = new UserId("operator-7");

    @TempDir
    private Path directory;

    private FilesDesk desk;
    private Nakadachi process;
    private FollowUps commands;

    @BeforeEach
    void open() {
        desk = new FilesDesk(directory);
        process = desk.process();
        commands = new FollowUps(desk.ledgerBeside(), new InstitutionId(BANK), FilesDesk.PRODUCTION, Host.system());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anOrderThatNeverLeftIsNone() {
        intended();
        assertThat(find()).isEmpty();
        notSent();
        assertThat(find()).isEmpty();
    }

    @Test
    void whatACopyIntendedMayHaveBeenSentSinceThoughTheHoldIsOver() {
        intended();
        putBack();
        assertMayHaveLeft(find().orElseThrow());
    }

    @Test
    void soMayWhatACopySaysWasNotSent() {
        intended();
        notSent();
        putBack();
        assertMayHaveLeft(find().orElseThrow());
    }

    /** As the resolver and who submits the key again record it: no step of it says SENT. */
    @Test
    void whatWasIntendedAndIsUnknownByNowIsFound() {
        TrackedCommand command = intended();
        putBack();
        Problem doubt = Problem.of(ErrorCode.RECONCILE_FIRST, "the ledger was put back")
                .withExecution(Execution.MAY_HAVE_EXECUTED);
        moved(command, LedgerMove.to(LedgerState.UNKNOWN).because(doubt));
        assertMayHaveLeft(find().orElseThrow());
    }

    @Test
    void whatACopyKnowsThatTheBankHasIsStillKnown() {
        TrackedCommand sent = moved(intended(), LedgerMove.to(LedgerState.SENT));
        moved(sent, LedgerMove.to(LedgerState.ACCEPTED).noting(RecordedCommand.NUMBER, Orders.NUMBER.value()));
        putBack();
        assertThat(find().orElseThrow().number()).contains(Orders.NUMBER);
    }

    @Test
    void theSecondStepMayHaveLeftToo() {
        intended();
        intended(BulkOperations.CONFIRM, ConfirmCommand.of(BulkPayments.keyOfSecondStep(Orders.KEY), Orders.NUMBER));
        putBack();
        assertThat(find().orElseThrow().confirmed().orElseThrow()).isInstanceOf(TransferOutcome.Unknown.class);
    }

    private void assertMayHaveLeft(BulkPayment payment) {
        TransferOutcome.Unknown unknown = (TransferOutcome.Unknown) payment.submitted();
        assertThat(unknown.problem().code()).isEqualTo(ErrorCode.RECONCILE_FIRST);
        assertThat(unknown.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(payment.number()).isEmpty();
        BulkReport report = payment.look();
        assertThat(report.isFinished()).isFalse();
        assertThat(report.totals().open().total()).isEqualTo(Money.yen(6));
        assertThat(report.trouble().orElseThrow().code()).isEqualTo(ErrorCode.RECONCILE_FIRST);
    }

    private Optional<BulkPayment> find() {
        return BulkPayments.of(new ScriptedBank()).find(commands, ConsentRequest.SINGLE_TENANT, Orders.KEY);
    }

    /** As a process leaves it that dies before SENT. */
    private TrackedCommand intended() {
        return intended(BulkOperations.BULK_TRANSFER, order(3));
    }

    private <C> TrackedCommand intended(Operation<C, TransferOutcome> operation, C command) {
        return desk.commands(process, BANK)
                .intend(operation.name(), operation.effects().orElseThrow().intent(command), Map.of());
    }

    private void notSent() {
        moved(
                commands.command(ConsentRequest.SINGLE_TENANT, Orders.KEY).orElseThrow(),
                LedgerMove.to(LedgerState.NOT_SENT));
    }

    private TrackedCommand moved(TrackedCommand seen, LedgerMove move) {
        return commands.record(seen, move).orElseThrow();
    }

    private void putBack() {
        ReconcileFirst holds = process.reconcileFirst();
        Hold hold = holds.begin(OPERATOR, "restored the machine");
        holds.finish(hold, OPERATOR, "looked after every account");
    }
}
