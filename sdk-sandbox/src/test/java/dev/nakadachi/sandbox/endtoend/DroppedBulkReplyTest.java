package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.BulkTransfers;
import dev.nakadachi.bank.ConfirmCommand;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.TransferRecord;
import dev.nakadachi.bank.TransferState;
import dev.nakadachi.error.Execution;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.SandboxInstitution;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.dialect.bizsol.BizSolDialect;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A bulk transfer in two steps, each of which the bank carries out while its reply is lost: Unknown, sent once, found
 * in the list, and never sent again. The platform knows no key: what arrives twice is carried out twice.
 */
@SuppressWarnings("NullAway.Init") // opened before each test
class DroppedBulkReplyTest {

    private static final String CREATE = "/bulk_transfers";
    private static final String SUBMIT = "/submissions";

    /** Nothing is public of this bank's statuses but what RFC 9110 says of their class. */
    private static final Map<LostReply, String> OF_THIS_BANK = Map.of(
            LostReply.GATEWAY_TIME_OUT, "institution.unavailable",
            LostReply.REFUSED_WITHOUT_A_REASON, "institution.unclassified");

    private final BizSolDialect dialect = BizSolDialect.published().withSubmission("hand_on");
    private final Sandbox sandbox =
            Sandbox.builder().redirectUri(Application.CALLBACK).dialect(dialect).start();
    private final SandboxInstitution bank = sandbox.institution(dialect);
    private final Transfers atTheBank = bank.bank().bulkTransfers();

    @TempDir
    private Path directory;

    private Company company;
    private BulkTransfers transfers;
    private BulkTransferCommand salaries;

    @BeforeEach
    void open() {
        company = new Company(sandbox, bank, directory, Company.configured());
        CorporateBank client = company.consented(bank, Capability.BULK_TRANSFERS);
        transfers = client.bulkTransfers();
        salaries = Company.salaries(client, "salaries-04");
    }

    @AfterEach
    void close() {
        company.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCreationWhoseReplyIsLostIsUnknownSentOnceAndFound(LostReply loss) {
        sandbox.faults().next(RequestMatch.pathEnding(CREATE), loss.on(sandbox));

        isUnknown(loss, transfers.submit(salaries));
        isUnknown(loss, transfers.submit(salaries));

        assertThat(sandbox.counters().to(CREATE)).isEqualTo(1);
        assertThat(atTheBank.created()).isEqualTo(1);
        List<TransferRecord> found = Company.found(transfers, salaries);
        assertThat(found).hasSize(1);
        RequestNumber number = found.get(0).numbers().get(0);
        assertThat(atTheBank.held()).containsOnlyKeys(number.value());

        // The number that the reply would have told leads to the end.
        assertThat(transfers.confirm(handingOn(number))).isInstanceOf(TransferOutcome.Accepted.class);
        isPaidOnce(number);
        isUnknown(loss, transfers.submit(salaries));
        assertThat(sandbox.counters().to(CREATE)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aSubmissionWhoseReplyIsLostIsUnknownSentOnceAndFound(LostReply loss) {
        RequestNumber number = ((TransferOutcome.Accepted) transfers.submit(salaries)).number();
        ConfirmCommand handOn = handingOn(number);
        sandbox.faults().next(RequestMatch.pathEnding(SUBMIT), loss.on(sandbox));

        isUnknown(loss, transfers.confirm(handOn));
        isUnknown(loss, transfers.confirm(handOn));

        assertThat(sandbox.counters().to(SUBMIT)).isEqualTo(1);
        assertThat(atTheBank.executions()).isEqualTo(1);
        assertThat(stateNow()).isEqualTo(TransferState.Kind.AWAITING_APPROVAL);
        isPaidOnce(number);
        isUnknown(loss, transfers.confirm(handOn));
        assertThat(sandbox.counters().to(SUBMIT)).isEqualTo(1);
    }

    @Test
    void aCreationThatNeverArrivedIsUnknownTooAndNotSentAgain() {
        sandbox.faults().next(RequestMatch.pathEnding(CREATE), Faults.dropBeforeExecution(sandbox.gate()));

        isUnknown(LostReply.RESET, transfers.submit(salaries));
        isUnknown(LostReply.RESET, transfers.submit(salaries));

        assertThat(sandbox.counters().to(CREATE)).isEqualTo(1);
        assertThat(atTheBank.created()).isZero();
        assertThat(Company.found(transfers, salaries)).isEmpty();
    }

    @Test
    void aSubmissionThatNeverArrivedIsUnknownAndTheListStillHasItUnsubmitted() {
        RequestNumber number = ((TransferOutcome.Accepted) transfers.submit(salaries)).number();
        ConfirmCommand handOn = handingOn(number);
        sandbox.faults().next(RequestMatch.pathEnding(SUBMIT), Faults.dropBeforeExecution(sandbox.gate()));

        isUnknown(LostReply.RESET, transfers.confirm(handOn));
        isUnknown(LostReply.RESET, transfers.confirm(handOn));

        assertThat(sandbox.counters().to(SUBMIT)).isEqualTo(1);
        assertThat(atTheBank.executions()).isZero();
        assertThat(Company.found(transfers, salaries).get(0).state().raw()).isEqualTo("SBX_CREATED");
    }

    private void isPaidOnce(RequestNumber number) {
        atTheBank.approve(number.value());
        sandbox.clock().advance(Duration.ofMinutes(5));
        assertThat(stateNow()).isEqualTo(TransferState.Kind.COMPLETED);
        assertThat(atTheBank.moved()).isEqualTo(1);
        assertThat(atTheBank.created()).isEqualTo(1);
    }

    private static ConfirmCommand handingOn(RequestNumber number) {
        return ConfirmCommand.of(new IdempotencyKey("salaries-04-hand-on"), number);
    }

    private TransferState.Kind stateNow() {
        List<TransferRecord> found = Company.found(transfers, salaries);
        assertThat(found).hasSize(1);
        return found.get(0).state().kind();
    }

    private static void isUnknown(LostReply loss, TransferOutcome outcome) {
        assertThat(Orders.codeOf(outcome)).isEqualTo("unknown " + OF_THIS_BANK.getOrDefault(loss, loss.code()));
        assertThat(((TransferOutcome.Unknown) outcome).problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }
}
