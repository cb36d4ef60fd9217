package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.UserCode;
import dev.nakadachi.bank.approval.ApprovalDeadline;
import dev.nakadachi.bank.approval.ApprovalOptions;
import dev.nakadachi.bank.approval.ApprovalStage;
import dev.nakadachi.bank.approval.ApprovalTask;
import dev.nakadachi.bank.approval.Approvals;
import dev.nakadachi.bank.approval.PendingApproval;
import dev.nakadachi.bank.dialect.bizsol.BizSol;
import dev.nakadachi.bank.dialect.bizsol.BizSolCodes;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.money.Money;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approvals of a company's bulk transfers in two steps, at the AnserBizSOL sandbox. */
class CompanyApprovalsTest {

    private static final String KEY = "salaries-04";

    private final BizSolDialect dialect =
            BizSolDialect.published().withEnquiriesBelow("/enquiries").withSubmission("hand_on");
    private final Sandbox sandbox =
            Sandbox.builder().redirectUri(Application.CALLBACK).dialect(dialect).start();
    private final SandboxInstitution bank = sandbox.institution(dialect);

    @TempDir
    private Path directory;

    private int opened;
    private Company company;
    private CorporateBank client;
    private Approvals approvals;
    private TransferResolver resolver;

    @BeforeEach
    void open() {
        open(Company.configured());
    }

    private void open(BizSol speaking) {
        company = new Company(sandbox, bank, directory.resolve("company-" + opened++), speaking);
        client = company.consented(bank, Capability.BULK_TRANSFERS);
        approvals = Approvals.of(company.connection(), ApprovalOptions.defaults());
        resolver = TransferResolver.of(company.connection(), ResolverOptions.of(new NodeId("company")));
    }

    @AfterEach
    void close() {
        company.close();
        sandbox.close();
    }

    @Test
    void aBulkTransferIsHeldUntilItIsHandedOnAndThenWaitsForItsApprovers() {
        TransferOutcome.Accepted taken =
                (TransferOutcome.Accepted) client.bulkTransfers().submit(Company.salaries(client, KEY));

        PendingApproval held = approvals.pending().get(0);
        assertThat(held.stage()).isEqualTo(ApprovalStage.HELD);
        assertThat(held.task()).isEqualTo(ApprovalTask.HAND_ON);
        assertThat(held.kind()).isEqualTo(RecordedCommand.Kind.BULK_TRANSFER);
        assertThat(held.amount()).contains(Money.yen(100_330));
        assertThat(held.designatedDate()).contains(Company.TODAY);
        assertThat(held.approvers()).containsExactly(new UserCode("Z001"));
        // approval_expiration_date is the day of the transfer there, 15 April: it ends in Tokyo at 15:00 UTC.
        assertThat(held.deadline())
                .contains(new ApprovalDeadline(Instant.parse("2026-04-15T15:00:00Z"), ApprovalDeadline.Source.BANK));

        client.bulkTransfers().confirm(ConfirmCommand.of(new IdempotencyKey("salaries-04-hand-on"), taken.number()));

        assertThat(approvals.pending()).singleElement().satisfies(one -> {
            assertThat(one.stage()).isEqualTo(ApprovalStage.WAITING);
            assertThat(one.state()).isEqualTo(LedgerState.ACCEPTED);
        });
    }

    /** Without a table of codes the ledger never hears of a state, and the second step is settled and out of sight. */
    @Test
    void theSecondStepIsKnownAfterItWasSettledToo() {
        company.close();
        open(Company.configured().withCodes(BizSolCodes.samples()));
        TransferOutcome.Accepted taken =
                (TransferOutcome.Accepted) client.bulkTransfers().submit(Company.salaries(client, KEY));
        sandbox.clock().advance(Duration.ofMinutes(5));
        resolver.run();
        assertThat(approvals.pending().get(0).stage()).isEqualTo(ApprovalStage.HELD);
        client.bulkTransfers().confirm(ConfirmCommand.of(new IdempotencyKey("salaries-04-hand-on"), taken.number()));
        sandbox.clock().advance(Duration.ofMinutes(5));
        resolver.run();

        assertThat(approvals.pending()).singleElement().satisfies(one -> {
            assertThat(one.stage()).isEqualTo(ApprovalStage.WAITING);
            assertThat(one.state()).isEqualTo(LedgerState.ACCEPTED);
        });
    }

    @Test
    void anApprovalIsHeardByTheTableOfCodes() {
        TransferOutcome.Accepted taken =
                (TransferOutcome.Accepted) client.bulkTransfers().submit(Company.salaries(client, KEY));
        client.bulkTransfers().confirm(ConfirmCommand.of(new IdempotencyKey("salaries-04-hand-on"), taken.number()));
        bank.bank().bulkTransfers().approve(taken.number().value());
        sandbox.clock().advance(Duration.ofHours(1));
        resolver.run();

        PendingApproval done = approvals.find(new IdempotencyKey(KEY)).orElseThrow();
        assertThat(done.state()).isEqualTo(LedgerState.COMPLETED);
        assertThat(done.stage()).isEqualTo(ApprovalStage.APPROVED);
    }
}
