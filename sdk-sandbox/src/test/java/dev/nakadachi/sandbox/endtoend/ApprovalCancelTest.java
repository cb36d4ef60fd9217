package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.approval.ApprovalFinding;
import dev.nakadachi.bank.approval.ApprovalOptions;
import dev.nakadachi.bank.approval.ApprovalStage;
import dev.nakadachi.bank.approval.ApprovalTask;
import dev.nakadachi.bank.approval.CancelRule;
import dev.nakadachi.bank.approval.PendingApproval;
import dev.nakadachi.error.Finding;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.sandbox.bank.transfer.TransferStatus;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.bank.transfer.Users;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cancellations by class and state, one at a time, against the GMO sandbox over real HTTPS. */
class ApprovalCancelTest {

    private static final String KEY = "invoice-1";
    private static final String CANCEL_KEY = "cancel-of-invoice-1";
    private static final String CANCEL = "/transfer/cancel";

    @TempDir
    private Path directory;

    private ApprovalDesk desk;

    @BeforeEach
    void open() {
        desk = new ApprovalDesk(directory);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aCancellationWaitsTooAndBothStatesAreSeen() {
        desk.submitted(KEY);

        assertThat(desk.cancel(KEY, CANCEL_KEY)).isInstanceOf(TransferOutcome.Accepted.class);

        PendingApproval one = desk.approvals.pending().get(0);
        assertThat(one.stage()).isEqualTo(ApprovalStage.CANCEL_WAITING);
        assertThat(one.task()).isEqualTo(ApprovalTask.APPROVE_CANCELLATION);
        assertThat(one.state()).isEqualTo(LedgerState.ACCEPTED);
        assertThat(one.cancellation().orElseThrow().state()).isEqualTo(LedgerState.ACCEPTED);
        assertThat(one.cancellation().orElseThrow().key().value()).isEqualTo(CANCEL_KEY);
        // GMO without business-ID management: always class 2.
        assertThat(one.cancellation().orElseThrow().target()).contains(CancelCommand.Target.ACCEPTANCE);
        assertThat(desk.cancel(KEY, CANCEL_KEY)).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(desk.sandbox.counters().to(CANCEL)).isEqualTo(1);
        desk.later(Duration.ofMinutes(1));
        assertThat(desk.state(KEY)).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(desk.state(CANCEL_KEY)).isEqualTo(LedgerState.AWAITING_APPROVAL);
    }

    @Test
    void anApprovedCancellationEndsTheTransfer() {
        desk.submitted(KEY);
        desk.cancel(KEY, CANCEL_KEY);
        desk.sandbox.bank().transfers().approve(desk.number(KEY));
        assertThat(desk.approvals.refresh(desk.approval(KEY)).stage()).isEqualTo(ApprovalStage.CANCELLED);

        desk.later(Duration.ofMinutes(1));

        assertThat(desk.state(KEY)).isEqualTo(LedgerState.CANCELLED);
        assertThat(desk.state(CANCEL_KEY)).isEqualTo(LedgerState.COMPLETED);
        assertThat(desk.node.command(CANCEL_KEY).standing()).isEqualTo(Standing.SETTLED);
        assertThat(desk.heard.words).containsExactly("cancelled " + KEY);
        assertThat(findings(KEY, "cancel-again")).containsExactly(ApprovalFinding.STATE);
        desk.later(Duration.ofDays(3));
        assertThat(desk.sandbox.bank().transfers().moved()).isZero();
    }

    @Test
    void aReservedTransferIsCancelledAndListedUntilThen() {
        reserved();
        assertThat(desk.approvals.pending()).isEmpty();

        desk.cancel(KEY, CANCEL_KEY);

        assertThat(desk.approvals.pending()).singleElement().satisfies(one -> {
            assertThat(one.stage()).isEqualTo(ApprovalStage.CANCEL_WAITING);
            assertThat(one.state()).isEqualTo(LedgerState.SCHEDULED);
        });
        desk.sandbox.bank().transfers().approve(desk.number(KEY));
        desk.later(Duration.ofHours(7));
        assertThat(desk.state(KEY)).isEqualTo(LedgerState.CANCELLED);
        assertThat(desk.heard.words).containsExactly("approved " + KEY, "cancelled " + KEY);
    }

    @Test
    void anExpiredCancellationLetsTheTransferGoOnAndAnotherIsPossible() {
        desk.submitted(KEY);
        desk.cancel(KEY, CANCEL_KEY);
        assertThat(findings(KEY, "cancel-second")).containsExactly(ApprovalFinding.CANCEL_UNDER_WAY);
        desk.sandbox.bank().transfers().letExpire(desk.number(KEY));
        assertThat(desk.approvals.refresh(desk.approval(KEY)).stage()).isEqualTo(ApprovalStage.WAITING);
        desk.later(Duration.ofMinutes(1));

        assertThat(desk.state(CANCEL_KEY)).isEqualTo(LedgerState.EXPIRED);
        assertThat(desk.approval(KEY).stage()).isEqualTo(ApprovalStage.WAITING);
        assertThat(desk.heard.words).containsExactly("not cancelled " + CANCEL_KEY);
        assertThat(desk.cancel(KEY, "cancel-second")).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(desk.approval(KEY).cancellation().orElseThrow().key().value())
                .isEqualTo("cancel-second");
        assertThat(desk.sandbox.counters().to(CANCEL)).isEqualTo(2);
    }

    @Test
    void aCancellationThatNobodyAnswersEndsWhenTheTransferStarts() {
        reserved();
        desk.sandbox.bank().transfers().settings().approvalLife(Duration.ofDays(7));
        desk.cancel(KEY, CANCEL_KEY);

        desk.later(Duration.ofDays(3));

        assertThat(desk.state(KEY)).isEqualTo(LedgerState.COMPLETED);
        assertThat(desk.state(CANCEL_KEY)).isEqualTo(LedgerState.FAILED);
        assertThat(desk.heard.words).containsExactlyInAnyOrder("approved " + KEY, "not cancelled " + CANCEL_KEY);
        assertThat(desk.sandbox.bank().transfers().moved()).isEqualTo(1);
    }

    @Test
    void businessIdsNameTheApplicationWhileItWaitsAndTheAcceptanceAfterwards() {
        desk.sandbox.bank().transfers().settings().users(Users.BUSINESS_IDS);
        desk.submitted(KEY);
        // The default rule does not fit such a customer: the bank refuses, and its list of refusals proves nothing.
        assertThat(desk.cancel(KEY, "cancel-wrong")).isNotInstanceOf(TransferOutcome.Accepted.class);
        desk.with(ApprovalOptions.defaults().withCancelRule(CancelRule.businessIds()));
        desk.submitted("invoice-2");
        assertThat(desk.cancel("invoice-2", "withdraw")).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(target("invoice-2")).isEqualTo(CancelCommand.Target.APPLICATION);

        desk.submitted("invoice-3");
        desk.sandbox.bank().transfers().approve(desk.number("invoice-3"));
        // The ledger has not heard of the approval; the bank is asked before the class is chosen.
        assertThat(desk.state("invoice-3")).isEqualTo(LedgerState.ACCEPTED);
        assertThat(desk.cancel("invoice-3", "reserved")).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(target("invoice-3")).isEqualTo(CancelCommand.Target.ACCEPTANCE);

        desk.sandbox.bank().transfers().approve(desk.number("invoice-2"));
        desk.later(Duration.ofMinutes(1));
        assertThat(desk.state("invoice-2")).isEqualTo(LedgerState.WITHDRAWN);
        assertThat(desk.state("withdraw")).isEqualTo(LedgerState.COMPLETED);
    }

    /** The sandbox refuses the class that does not fit the state, as the bank does. */
    @Test
    void aBulkTransferIsWithdrawnWhileItWaitsAndCancelledWhenItIsReserved() {
        Transfers atTheBank = desk.sandbox.bank().bulkTransfers();
        atTheBank.settings().users(Users.BUSINESS_IDS);
        desk.with(ApprovalOptions.defaults().withCancelRule(CancelRule.businessIds()));
        desk.submittedInBulk(KEY);
        assertThat(desk.cancel(KEY, CANCEL_KEY)).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(target(KEY)).isEqualTo(CancelCommand.Target.APPLICATION);
        desk.submittedInBulk("invoice-2");
        atTheBank.approve(desk.number("invoice-2"));
        assertThat(desk.cancel("invoice-2", "reserved")).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(target("invoice-2")).isEqualTo(CancelCommand.Target.ACCEPTANCE);

        atTheBank.approve(desk.number(KEY));
        atTheBank.approve(desk.number("invoice-2"));
        desk.later(Duration.ofMinutes(1));

        assertThat(desk.state(KEY)).isEqualTo(LedgerState.WITHDRAWN);
        assertThat(desk.state(CANCEL_KEY)).isEqualTo(LedgerState.COMPLETED);
        assertThat(desk.state("invoice-2")).isEqualTo(LedgerState.CANCELLED);
        assertThat(desk.state("reserved")).isEqualTo(LedgerState.COMPLETED);
        assertThat(desk.sandbox.counters().to("/bulktransfer/cancel")).isEqualTo(2);
        assertThat(desk.sandbox.counters().to(CANCEL)).isZero();
    }

    @Test
    void whatIsCarriedOutIsRefusedBeforeAByteLeaves() {
        reserved();
        desk.later(Duration.ofDays(3));
        assertThat(desk.state(KEY)).isEqualTo(LedgerState.COMPLETED);
        long before = desk.sandbox.counters().to("");

        assertThat(findings(KEY, CANCEL_KEY)).containsExactly(ApprovalFinding.STATE);
        assertThat(findings(KEY, KEY)).containsExactly(ApprovalFinding.OWN_KEY, ApprovalFinding.STATE);
        assertThat(desk.sandbox.counters().to("")).isEqualTo(before);
    }

    /** The ledger still says that it waits; what the bank says of it now counts, and the turn is given back. */
    @Test
    void whatTheBankCarriesOutMeanwhileIsRefusedAfterALook() {
        desk.submitted(KEY);
        desk.sandbox.bank().transfers().approve(desk.number(KEY));
        desk.sandbox.clock().advance(Duration.ofDays(3));
        desk.sandbox.bank().transfers().tick();
        assertThat(desk.sandbox
                        .bank()
                        .transfers()
                        .find(desk.number(KEY))
                        .orElseThrow()
                        .status())
                .isEqualTo(TransferStatus.DONE);

        assertThat(findings(KEY, CANCEL_KEY)).containsExactly(ApprovalFinding.STATE);
        assertThat(findings(KEY, "cancel-another")).containsExactly(ApprovalFinding.STATE);
        assertThat(desk.sandbox.counters().to(CANCEL)).isZero();
    }

    /** A cancellation that does not come through Approvals is seen all the same. */
    @Test
    void aCancellationByTheFacetIsTheOneThatIsUnderWay() {
        PendingApproval one = desk.submitted(KEY);
        desk.sandbox.faults().next(RequestMatch.pathEnding(CANCEL), LostReply.RESET.on(desk.sandbox));
        desk.node
                .transfers(one.command().grant())
                .cancel(new CancelCommand(
                        new IdempotencyKey("cancel-direct"),
                        MAIN,
                        one.number().orElseThrow(),
                        CancelCommand.Target.ACCEPTANCE));

        assertThat(desk.approval(KEY).stage()).isEqualTo(ApprovalStage.CANCEL_UNCERTAIN);
        assertThat(desk.approval(KEY).task()).isEqualTo(ApprovalTask.CHECK_CANCELLATION);
        assertThat(findings(KEY, CANCEL_KEY)).containsExactly(ApprovalFinding.CANCEL_UNDER_WAY);
    }

    @Test
    void ofManyCancellationsAtOnceOneLeaves() throws Exception {
        desk.submitted(KEY);
        int threads = 6;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> runs = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int i = 0; i < threads; i++) {
                String mine = "cancel-" + i;
                runs.add(pool.submit(() -> {
                    start.await();
                    try {
                        return desk.cancel(KEY, mine) instanceof TransferOutcome.Accepted;
                    } catch (InvalidInputException refused) {
                        return false;
                    }
                }));
            }
            start.countDown();
            int accepted = 0;
            for (Future<Boolean> run : runs) {
                accepted += run.get() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(desk.sandbox.counters().to(CANCEL)).isEqualTo(1);
    }

    private void reserved() {
        desk.submitted(KEY);
        desk.sandbox.bank().transfers().approve(desk.number(KEY));
        desk.later(Duration.ofMinutes(1));
        assertThat(desk.state(KEY)).isEqualTo(LedgerState.SCHEDULED);
    }

    private CancelCommand.Target target(String key) {
        return desk.approval(key).cancellation().orElseThrow().target().orElseThrow();
    }

    private List<Finding> findings(String key, String cancelKey) {
        return catchThrowableOfType(InvalidInputException.class, () -> desk.cancel(key, cancelKey))
                .findings();
    }
}
