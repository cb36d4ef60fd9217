package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.BulkTransferCommand;
import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RequestNumber;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.bank.resolve.HumanCase;
import dev.nakadachi.bank.resolve.HumanDecision;
import dev.nakadachi.bank.resolve.HumanReason;
import dev.nakadachi.bank.resolve.TransferResolver;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.bank.transfer.Transfers;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twins, transfers made elsewhere, approvals and cancellations under way, against the GMO sandbox over real HTTPS. */
class ResolverRacesTest {

    private final VolatileLedgerStore store = new VolatileLedgerStore();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Transfers atTheBank;
    private ResolverNode node;
    private TransferResolver resolver;
    private GrantId grant;

    @BeforeEach
    void open() {
        sandbox = Application.sandboxThatIgnoresKeys();
        atTheBank = sandbox.bank().transfers();
        node = ResolverNode.open(PayerSetting.in(directory, sandbox), sandbox, store, bank -> bank);
        grant = node.consent(sandbox);
        resolver = node.resolver();
    }

    @AfterEach
    void close() {
        node.close();
        sandbox.close();
    }

    @Test
    void twoTransfersOfOneShapeWhoseRepliesWereLostGetOneNumberEach() {
        lose("invoice-1");
        lose("invoice-2");
        look(Duration.ofMinutes(5));
        assertThat(node.number("invoice-1")).isNotEqualTo(node.number("invoice-2"));
        atTheBank.all().forEach(transfer -> atTheBank.approve(transfer.applyNo()));
        look(Duration.ofHours(1));
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.COMPLETED);
        assertThat(node.command("invoice-2").state()).isEqualTo(LedgerState.COMPLETED);
        assertThat(atTheBank.moved()).isEqualTo(2);
    }

    @Test
    void aSecondTransferThatWasMadeElsewhereLeavesTheCommandToAPerson() {
        lose("invoice-1");
        atTheBank.take(atTheBank.all().get(0).order(), "");
        for (int pass = 0; pass < 28; pass++) {
            look(Duration.ofHours(3));
        }
        assertThat(resolver.cases().get(0).reason()).isEqualTo(HumanReason.AMBIGUOUS);
        assertThat(resolver.cases().get(0).candidates()).hasSize(2);
    }

    @Test
    void aTransferThatIsApprovedWhileNobodyKnowsOfItIsFoundAsItStands() {
        lose("invoice-1");
        String number = atTheBank.all().get(0).applyNo();
        sandbox.clock().advance(Duration.ofMinutes(4));
        atTheBank.approve(number);
        look(Duration.ofMinutes(1));
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.IN_PROCESS);
        assertThat(node.number("invoice-1").value()).isEqualTo(number);
    }

    @Test
    void aCancellationWhoseReplyWasLostEndsWithItsTransfer() {
        RequestNumber number = accepted("invoice-1");
        loseCancel("cancel-1", number);
        long results = sandbox.counters().to("/transfer/request-result");
        look(Duration.ofMinutes(5));
        assertThat(node.command("cancel-1").state()).isEqualTo(LedgerState.UNKNOWN);
        // The customer answers the cancellation first.
        atTheBank.approve(number.value());
        look(Duration.ofMinutes(5));
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.CANCELLED);
        assertThat(node.command("cancel-1").state()).isEqualTo(LedgerState.COMPLETED);
        assertThat(node.command("cancel-1").standing()).isEqualTo(Standing.SETTLED);
        assertThat(sandbox.counters().to("/transfer/request-result"))
                .as("the transfer's status tells it, as the page on money says")
                .isEqualTo(results);
    }

    @Test
    void aCancellationThatTheTransferOvertookIsInVain() {
        RequestNumber number = accepted("invoice-1");
        atTheBank.approve(number.value());
        sandbox.faults().next(RequestMatch.pathEnding("/transfer/cancel"), Faults.dropBeforeExecution(sandbox.gate()));
        cancel("cancel-1", number);
        look(Duration.ofMinutes(10));
        assertThat(node.command("invoice-1").state()).isEqualTo(LedgerState.COMPLETED);
        assertThat(node.command("cancel-1").state()).isEqualTo(LedgerState.NOT_EXECUTED);
    }

    /** It bears the number of its transfer, which nobody has to look up. */
    @Test
    void aCancellationThatAPersonCallsExecutedIsToldSoUnderItsKey() {
        RequestNumber number = accepted("invoice-1");
        loseCancel("cancel-1", number);
        node.resolver()
                .decide(
                        HumanCase.of(node.command("cancel-1")),
                        HumanDecision.executed(new UserId("sato"), "the transfer was taken back"));
        TransferOutcome told = node.transfers(grant).cancel(cancellation("cancel-1", number));
        assertThat(told)
                .isInstanceOfSatisfying(
                        TransferOutcome.Accepted.class,
                        taken -> assertThat(taken.number()).isEqualTo(number));
    }

    /** The bank lists the sums of a bulk transfer, its account and when it was applied for. */
    @Test
    void aBulkTransferWhoseReplyWasLostIsFoundByItsSums() {
        sandbox.faults()
                .next(RequestMatch.pathEnding("/bulktransfer/request"), Faults.dropAfterExecution(sandbox.gate()));
        BulkTransferCommand command = BulkTransferCommand.of(Orders.of("salaries-1", 5_000));
        assertThat(node.connection.on(grant).bulkTransfers().submit(command))
                .isInstanceOf(TransferOutcome.Unknown.class);
        look(Duration.ofMinutes(5));
        assertThat(node.command("salaries-1").state()).isEqualTo(LedgerState.AWAITING_APPROVAL);
        assertThat(node.number("salaries-1").value())
                .isEqualTo(sandbox.bank().bulkTransfers().all().get(0).applyNo());
    }

    private void look(Duration later) {
        sandbox.clock().advance(later);
        assertThat(resolver.run().unasked()).isEmpty();
    }

    private void lose(String key) {
        sandbox.faults().next(RequestMatch.pathEnding("/transfer/request"), Faults.dropAfterExecution(sandbox.gate()));
        assertThat(node.transfers(grant).submit(Orders.of(key, 5_000))).isInstanceOf(TransferOutcome.Unknown.class);
    }

    private RequestNumber accepted(String key) {
        return ((TransferOutcome.Accepted) node.transfers(grant).submit(Orders.of(key, 5_000))).number();
    }

    private void loseCancel(String key, RequestNumber number) {
        sandbox.faults().next(RequestMatch.pathEnding("/transfer/cancel"), Faults.dropAfterExecution(sandbox.gate()));
        cancel(key, number);
    }

    private void cancel(String key, RequestNumber number) {
        assertThat(node.transfers(grant).cancel(cancellation(key, number))).isInstanceOf(TransferOutcome.Unknown.class);
    }

    private static CancelCommand cancellation(String key, RequestNumber number) {
        return new CancelCommand(new IdempotencyKey(key), Application.MAIN, number, CancelCommand.Target.ACCEPTANCE);
    }
}
