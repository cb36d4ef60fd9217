package dev.nakadachi.bank.bulk;

import static dev.nakadachi.bank.bulk.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.BulkOperations;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferState;
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
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.reconcile.Hold;
import dev.nakadachi.reconcile.ReconcileFirst;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is read back of an order by its key alone: of one that a copy of the ledger says never left nobody is told,
 * after the copy was put back, that nothing was sent; of one whose number is doubted nobody is told the number.
 */
class RestoredOrderTest {

    private static final String BANK = "some-bank";
    private static final UserId OPERATOR = new UserId("operator-7");

    @TempDir
    private Path directory;

    private FilesDesk desk;
    private Nakadachi process;
    private TransferLedger ledger;
    private FollowUps commands;

    @BeforeEach
    void open() {
        desk = new FilesDesk(directory);
        process = desk.process();
        ledger = desk.ledgerBeside();
        commands = new FollowUps(ledger, new InstitutionId(BANK), FilesDesk.PRODUCTION, Host.system());
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
        accepted();
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

    /** As the resolver records {@code NUMBER_OF_ANOTHER} and {@code NEVER_SHOWN}: the number may be another order's. */
    @Test
    void aNumberThatIsDoubtedIsToldToNobodyAndNotAskedFor() {
        TrackedCommand doubted = doubted(accepted());
        ScriptedBank bank = new ScriptedBank();
        bank.status = () -> Optional.of(Orders.whole(TransferState.Kind.FAILED).build());

        BulkPayment payment = BulkPayments.of(bank)
                .find(commands, ConsentRequest.SINGLE_TENANT, Orders.KEY)
                .orElseThrow();

        assertThat(doubted.isTaken()).isTrue();
        assertUnknown(payment, ErrorCode.ANSWER_MALFORMED);
        assertThat(bank.enquiries).isZero();
    }

    /** What else a person has to decide leaves the number what it was. */
    @Test
    void aNumberThatNobodyDoubtsIsKnownThoughAPersonHasToDecide() {
        moved(accepted(), LedgerMove.to(LedgerState.NEEDS_HUMAN));
        assertThat(find().orElseThrow().number()).contains(Orders.NUMBER);
    }

    @Test
    void aNumberThatAPersonTookAwayIsNone() {
        TrackedCommand decided = takenAway(doubted(accepted()));
        BulkPayment undone = find().orElseThrow();
        assertThat(undone.submitted()).isInstanceOf(TransferOutcome.Undone.class);
        assertThat(undone.number()).isEmpty();

        moved(decided, LedgerMove.to(LedgerState.NEEDS_HUMAN));
        assertUnknown(find().orElseThrow(), ErrorCode.ANSWER_MALFORMED);
    }

    @Test
    void aSecondStepWhoseNumberIsDoubtedIsUnknownToo() {
        accepted();
        TrackedCommand second = intended(
                BulkOperations.CONFIRM, ConfirmCommand.of(BulkPayments.keyOfSecondStep(Orders.KEY), Orders.NUMBER));
        doubted(accepted(second));
        BulkPayment payment = find().orElseThrow();
        assertThat(payment.confirmed().orElseThrow()).isInstanceOf(TransferOutcome.Unknown.class);
        assertThat(payment.number()).contains(Orders.NUMBER);
    }

    private void assertMayHaveLeft(BulkPayment payment) {
        assertUnknown(payment, ErrorCode.RECONCILE_FIRST);
    }

    private static void assertUnknown(BulkPayment payment, ErrorCode why) {
        assertThat(payment.submitted()).isInstanceOf(TransferOutcome.Unknown.class);
        TransferOutcome.Unknown unknown = (TransferOutcome.Unknown) payment.submitted();
        assertThat(unknown.problem().code()).isEqualTo(why);
        assertThat(unknown.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(payment.number()).isEmpty();
        BulkReport report = payment.look();
        assertThat(report.isFinished()).isFalse();
        assertThat(report.totals().open().total()).isEqualTo(Money.yen(6));
        assertThat(report.trouble().orElseThrow().code()).isEqualTo(why);
    }

    private TrackedCommand accepted() {
        return accepted(intended());
    }

    private TrackedCommand accepted(TrackedCommand command) {
        TrackedCommand sent = moved(command, LedgerMove.to(LedgerState.SENT));
        return moved(sent, LedgerMove.to(LedgerState.ACCEPTED).noting(RecordedCommand.NUMBER, Orders.NUMBER.value()));
    }

    private TrackedCommand doubted(TrackedCommand taken) {
        Problem doubt = Problem.of(ErrorCode.ANSWER_MALFORMED, "the answer may have been that to another command")
                .withExecution(Execution.MAY_HAVE_EXECUTED);
        return moved(taken, LedgerMove.to(LedgerState.NEEDS_HUMAN).because(doubt));
    }

    /** As the decision "not executed" is recorded. */
    private TrackedCommand takenAway(TrackedCommand doubted) {
        return moved(doubted, LedgerMove.settledAs(LedgerState.FAILED).noting(RecordedCommand.NUMBER, ""));
    }

    private Optional<BulkPayment> find() {
        return BulkPayments.of(new ScriptedBank()).find(commands, ConsentRequest.SINGLE_TENANT, Orders.KEY);
    }

    /** As a call leaves it that dies before SENT. */
    private TrackedCommand intended() {
        return intended(BulkOperations.BULK_TRANSFER, order(3));
    }

    private <C> TrackedCommand intended(Operation<C, TransferOutcome> operation, C command) {
        Intent intent = operation.effects().orElseThrow().intent(command);
        LedgerBook book = new LedgerBook(ledger);
        LedgerKey entry = book.key(FilesDesk.PRODUCTION, ConsentRequest.SINGLE_TENANT, intent.key());
        StepContent first = StepContent.empty()
                .with(StepContent.ENVIRONMENT, FilesDesk.PRODUCTION.value())
                .with(StepContent.TENANT, ConsentRequest.SINGLE_TENANT.value())
                .with(StepContent.USER, OPERATOR.value())
                .with(StepContent.KEY, intent.key().value())
                .with(StepContent.INSTITUTION, BANK)
                .with(StepContent.GRANT, "grant-1")
                .with(StepContent.OPERATION, operation.name().value())
                .with(StepContent.COMMAND, intent.canonical())
                .with(StepContent.DIGEST, LedgerBook.digest(intent.canonical()));
        book.append(entry, 0, LedgerState.INTENDED, Standing.OPEN, Host.system().now(), first);
        return commands.read(entry).orElseThrow();
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
