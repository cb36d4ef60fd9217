package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.EdiMarker;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferComment;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanDecision;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.ResolverNotes;
import dev.nakadachi.bank.resolve.ResolverOptions;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.consent.ConsentRequest;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The resolver at a bank whose list names neither payees nor times, over real HTTPS, in the sandbox's time. */
class ResolverAtBizSolTest {

    private final BizSolDialect dialect = BizSolDialect.published().withSubmission("hand_on");
    private final Sandbox sandbox =
            Sandbox.builder().redirectUri(Application.CALLBACK).dialect(dialect).start();
    private final SandboxInstitution bank = sandbox.institution(dialect);

    @TempDir
    private Path directory;

    private Company company;
    private CorporateBank client;
    private BulkTransfers transfers;
    private TransferResolver resolver;

    @BeforeEach
    void open() {
        company = new Company(sandbox, bank, directory, Company.configured());
        client = company.consented(bank, Capability.BULK_TRANSFERS);
        transfers = client.bulkTransfers();
        resolver = TransferResolver.of(
                company.connection(), ResolverOptions.of(new NodeId("company")).withUnknownFor(Duration.ofHours(1)));
    }

    @AfterEach
    void close() {
        company.close();
        sandbox.close();
    }

    @Test
    void aBulkTransferIsFoundByTheMarkerInTheNameOfItsData() {
        IdempotencyKey key = new IdempotencyKey("salaries-04");
        String number = lost(Company.salaries(client, "salaries-04")
                .withDataName(new TransferComment(EdiMarker.of(key).value())));
        look(Duration.ofMinutes(5));
        TrackedCommand found = command("salaries-04");
        assertThat(RecordedCommand.of(found).number()).hasValue(new RequestNumber(number));
        // Nobody has said what the code of a transfer means that waits for its second step.
        assertThat(found.state()).isEqualTo(LedgerState.ACCEPTED);
        assertThat(found.note(ResolverNotes.CODE)).hasValue("SBX_CREATED");
        assertThat(found.note(ResolverNotes.WORD)).hasValue("作成済");
    }

    @Test
    void sumsAloneAreAPersonsWhoseWordIsFollowedToTheEnd() {
        String number = lost(Company.salaries(client, "salaries-04"));
        look(Duration.ofMinutes(5));
        assertThat(command("salaries-04").state()).isEqualTo(LedgerState.UNKNOWN);
        look(Duration.ofHours(1));
        HumanCase human = resolver.cases().get(0);
        assertThat(human.reason()).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(human.candidates()).containsExactly(new RequestNumber(number));
        assertThat(human.payees()).isEqualTo(2);
        assertThat(human.toString()).doesNotContain("100330").doesNotContain("1234567");

        resolver.decide(
                human,
                HumanDecision.executed(new RequestNumber(number), new UserId("sato"), "seen on the bank's screen"));
        transfers.confirm(ConfirmCommand.of(new IdempotencyKey("hand-on-04"), new RequestNumber(number)));
        look(Duration.ofMinutes(10));
        assertThat(command("salaries-04").state()).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(command("hand-on-04").standing()).isEqualTo(Standing.SETTLED);
    }

    @Test
    void aSecondStepWhoseReplyIsLostIsFoundByTheStateOfItsTransfer() {
        RequestNumber number =
                ((TransferOutcome.Accepted) transfers.submit(Company.salaries(client, "salaries-04"))).number();
        look(Duration.ofMinutes(5));
        sandbox.faults().next(RequestMatch.pathEnding("/submissions"), Faults.dropAfterExecution(sandbox.gate()));
        ConfirmCommand confirm = ConfirmCommand.of(new IdempotencyKey("hand-on-04"), number);
        assertThat(transfers.confirm(confirm)).isInstanceOf(TransferOutcome.Unknown.class);
        look(Duration.ofMinutes(5));
        assertThat(command("hand-on-04").state()).isEqualTo(LedgerState.COMPLETED);
        assertThat(transfers.confirm(confirm)).isInstanceOf(TransferOutcome.Accepted.class);
    }

    private String lost(BulkTransferCommand salaries) {
        sandbox.faults().next(RequestMatch.pathEnding("/bulk_transfers"), Faults.dropAfterExecution(sandbox.gate()));
        assertThat(transfers.submit(salaries)).isInstanceOf(TransferOutcome.Unknown.class);
        return bank.bank().bulkTransfers().held().keySet().iterator().next();
    }

    private void look(Duration later) {
        sandbox.clock().advance(later);
        assertThat(resolver.run().unasked()).isEmpty();
    }

    private TrackedCommand command(String key) {
        return company.connection()
                .followUps()
                .command(ConsentRequest.SINGLE_TENANT, new IdempotencyKey(key))
                .orElseThrow();
    }
}
