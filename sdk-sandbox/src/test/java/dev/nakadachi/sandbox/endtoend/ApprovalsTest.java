package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.approval.ApprovalDeadline;
import dev.nakadachi.bank.approval.ApprovalOptions;
import dev.nakadachi.bank.approval.ApprovalStage;
import dev.nakadachi.bank.approval.ApprovalTask;
import dev.nakadachi.bank.approval.DeadlineWatch;
import dev.nakadachi.bank.approval.PendingApproval;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approvals against the GMO sandbox over real HTTPS: what waits, and how it ends. */
class ApprovalsTest {

    private static final String KEY = "invoice-1";

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
    void whatWaitsIsReadFromTheLedgerWithoutACall() {
        desk.submitted(KEY);
        desk.submitted("invoice-2");
        desk.restart();
        long before = desk.sandbox.counters().to("");
        assertThat(before).isPositive();

        List<PendingApproval> pending = desk.approvals.pending();

        assertThat(pending).extracting(one -> one.key().value()).containsExactlyInAnyOrder(KEY, "invoice-2");
        PendingApproval one = desk.approval(KEY);
        assertThat(one.kind()).isEqualTo(RecordedCommand.Kind.TRANSFER);
        assertThat(one.number().orElseThrow().value()).isEqualTo(desk.number(KEY));
        assertThat(one.account()).contains(MAIN);
        assertThat(one.amount()).contains(Money.yen(5_000));
        assertThat(one.designatedDate()).contains(ApprovalDesk.LATER);
        assertThat(one.since()).isEqualTo(desk.sandbox.clock().instant());
        assertThat(one.stage()).isEqualTo(ApprovalStage.WAITING);
        assertThat(one.task()).isEqualTo(ApprovalTask.APPROVE);
        assertThat(one.approvers()).isEmpty();
        // No public document of the bank says until when.
        assertThat(one.deadline()).isEmpty();
        assertThat(one.cancellation()).isEmpty();
        assertThat(desk.sandbox.counters().to("")).isEqualTo(before);
    }

    @Test
    void anApprovalIsHeardAndTheTransferWaitsNoMore() {
        desk.submitted(KEY);
        desk.later(Duration.ofMinutes(1));
        assertThat(desk.state(KEY)).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(desk.approval(KEY).stage()).isEqualTo(ApprovalStage.WAITING);
        desk.sandbox.bank().transfers().approve(desk.number(KEY));

        PendingApproval asked = desk.approvals.refresh(desk.approval(KEY));
        assertThat(asked.stage()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(asked.state()).isEqualTo(LedgerState.SCHEDULED);

        desk.later(Duration.ofMinutes(2));
        assertThat(desk.state(KEY)).isEqualTo(LedgerState.SCHEDULED);
        assertThat(desk.approvals.pending()).isEmpty();
        desk.later(Duration.ofDays(3));
        assertThat(desk.state(KEY)).isEqualTo(LedgerState.COMPLETED);
        assertThat(desk.heard.words).containsExactly("approved " + KEY);
    }

    @Test
    void aTransferThatIsSentBackIsHeard() {
        desk.submitted(KEY);
        desk.sandbox.bank().transfers().refuse(desk.number(KEY));
        desk.later(Duration.ofMinutes(1));

        assertThat(desk.approval(KEY).stage()).isEqualTo(ApprovalStage.SENT_BACK);
        assertThat(desk.heard.words).containsExactly("sent back " + KEY);
        assertThat(desk.approvals.pending()).isEmpty();
    }

    @Test
    void aTransferThatIsWithdrawnAtTheBankIsHeard() {
        desk.submitted(KEY);
        desk.sandbox.bank().transfers().withdraw(desk.number(KEY));
        desk.later(Duration.ofMinutes(1));

        assertThat(desk.approval(KEY).stage()).isEqualTo(ApprovalStage.WITHDRAWN);
        assertThat(desk.heard.words).containsExactly("withdrawn " + KEY);
    }

    @Test
    void onlyTheBanksWordIsAnExpiry() {
        desk.with(ApprovalOptions.defaults().withDeadlineAfter(Duration.ofHours(20)));
        DeadlineWatch watch = DeadlineWatch.of(desk.approvals, desk.heard);
        PendingApproval first = desk.submitted(KEY);
        assertThat(first.deadline())
                .contains(new ApprovalDeadline(
                        desk.sandbox.clock().instant().plus(Duration.ofHours(20)), ApprovalDeadline.Source.CALLER));
        watch.run();
        desk.later(Duration.ofHours(19));
        watch.run();
        watch.run();
        desk.later(Duration.ofHours(2));
        watch.run();

        assertThat(desk.approval(KEY).stage()).isEqualTo(ApprovalStage.WAITING);
        assertThat(desk.approval(KEY).isOverdue()).isTrue();
        assertThat(desk.approval(KEY).task()).isEqualTo(ApprovalTask.LOOK_AT_THE_BANK);
        assertThat(desk.approval(KEY).task().words().english()).contains("money may still move");
        desk.later(Duration.ofHours(4));
        watch.run();
        assertThat(desk.approval(KEY).stage()).isEqualTo(ApprovalStage.EXPIRED);
        assertThat(desk.approval(KEY).isOverdue()).isFalse();
        assertThat(desk.heard.words).containsExactly("near " + KEY, "overdue " + KEY, "expired " + KEY);
    }

    @Test
    void soonIsAskedOftenAndLaterSeldom() {
        desk.submitted(KEY);
        int early = looks(60);
        for (int hour = 0; hour < 20; hour++) {
            desk.later(Duration.ofHours(1));
        }
        int late = looks(60);

        // By hand: six in the first six minutes, then each a fifth later than the one before, a tenth by chance: some
        // twelve to twenty in an hour, where one a minute would be sixty; later one an hour.
        assertThat(early).isBetween(9, 22);
        assertThat(late).isBetween(0, 2);
    }

    private int looks(int minutes) {
        int looks = 0;
        for (int minute = 0; minute < minutes; minute++) {
            desk.sandbox.clock().advance(Duration.ofMinutes(1));
            looks += desk.resolver.run().looked();
        }
        return looks;
    }
}
