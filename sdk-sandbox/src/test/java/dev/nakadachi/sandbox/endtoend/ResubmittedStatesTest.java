package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.CancelCommand;
import dev.nakadachi.bank.RecordedCommand;
import dev.nakadachi.bank.RequestState;
import dev.nakadachi.bank.TransferOutcome;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.followup.LedgerMove;
import dev.nakadachi.followup.TrackedCommand;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.fault.Faults;
import dev.nakadachi.sandbox.fault.RequestMatch;
import dev.nakadachi.sandbox.ledger.VolatileLedgerStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an application is told that restarts and submits its key again, by the state that the ledger holds by then.
 * INTENDED and NOT_SENT are sent, and SENT is Unknown: see {@code internal.pipeline} in sdk-core.
 */
class ResubmittedStatesTest {

    private static final String KEY = "invoice-1";
    private static final String REQUEST = "/transfer/request";

    private final VolatileLedgerStore store = new VolatileLedgerStore();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private PayerSetting setting;
    private ResolverNode node;
    private GrantId grant;
    private int starts;

    @BeforeEach
    void open() {
        sandbox = Application.sandboxThatIgnoresKeys();
        setting = PayerSetting.in(directory, sandbox);
        node = ResolverNode.open(setting, sandbox, store, bank -> bank);
        grant = node.consent(sandbox);
    }

    @AfterEach
    void close() {
        node.close();
        sandbox.close();
    }

    /** The last column by hand: who reads Accepted waits for money to arrive, and must not wait for ever. */
    @ParameterizedTest
    @CsvSource({
        "taken, , Accepted ACCEPTED",
        "taken, AWAITING_APPROVAL, Accepted AWAITING_APPROVAL",
        "taken, SCHEDULED, Accepted SCHEDULED",
        "taken, IN_PROCESS, Accepted IN_PROCESS",
        "taken, COMPLETED, Accepted COMPLETED",
        "taken, PARTLY_COMPLETED, Accepted PARTLY_COMPLETED",
        "taken, COMPLETED RECALLING, Accepted RECALLING",
        "taken, COMPLETED RECALLING RECALL_FAILED, Accepted RECALL_FAILED",
        "taken, NEEDS_HUMAN, Accepted NEEDS_HUMAN",
        "taken, SENT_BACK, Accepted SENT_BACK",
        "taken, SENT_BACK AWAITING_APPROVAL, Accepted AWAITING_APPROVAL",
        "taken, SENT_BACK NEEDS_HUMAN, Accepted NEEDS_HUMAN",
        "taken, SENT_BACK WITHDRAWN, Undone WITHDRAWN",
        "taken, WITHDRAWN, Undone WITHDRAWN",
        "taken, EXPIRED, Undone EXPIRED",
        "taken, SCHEDULED CANCELLED, Undone CANCELLED",
        "taken, IN_PROCESS FAILED, Undone FAILED",
        "taken, COMPLETED RETURNED, Undone RETURNED",
        "taken, COMPLETED RECALLING RECALLED, Undone RECALLED",
        "lost, , Unknown",
        "lost, NEEDS_HUMAN, Unknown",
        "lost, REJECTED, Rejected",
        "lost, NOT_EXECUTED, Rejected",
        "lost, ACCEPTED, Accepted ACCEPTED",
        "lost, SENT_BACK, Accepted SENT_BACK",
        "lost, COMPLETED, Accepted COMPLETED",
        "lost, CANCELLED, Undone CANCELLED",
        "lost, NEEDS_HUMAN FAILED, Undone FAILED",
    })
    void tellsWhatTheLedgerHoldsNow(String reply, String path, String told) {
        submitted(reply);
        moved(KEY, path == null ? "" : path, "2026041500000001");

        restart();

        assertThat(wordOf(node.transfers(grant).submit(Orders.of(KEY, 5_000)))).isEqualTo(told);
        assertThat(sandbox.counters().to(REQUEST)).isEqualTo(1);
    }

    /** Without an answer the bank has said nothing of an approval that an approver sent back. */
    @Test
    void tellsNoApprovalOfWhatWasSentBack() {
        submitted("lost");
        moved(KEY, "SENT_BACK", "2026041500000001");

        restart();

        TransferOutcome told = node.transfers(grant).submit(Orders.of(KEY, 5_000));
        assertThat(told).isInstanceOf(TransferOutcome.Accepted.class);
        assertThat(((TransferOutcome.Accepted) told).result().state().kind()).isEqualTo(RequestState.Kind.UNKNOWN);
    }

    /** Of a cancellation: done, waiting, or come to nothing, so that the transfer stands. */
    @ParameterizedTest
    @CsvSource({
        ", Accepted ACCEPTED",
        "AWAITING_APPROVAL, Accepted AWAITING_APPROVAL",
        "COMPLETED, Accepted COMPLETED",
        "AWAITING_APPROVAL EXPIRED, Undone EXPIRED",
        "FAILED, Undone FAILED",
    })
    void tellsOfACancellationWhatTheLedgerHoldsNow(String path, String told) {
        submitted("taken");
        CancelCommand cancel = new CancelCommand(
                new IdempotencyKey("cancel-1"), Application.MAIN, node.number(KEY), CancelCommand.Target.ACCEPTANCE);
        node.transfers(grant).cancel(cancel);
        moved("cancel-1", path == null ? "" : path, node.number(KEY).value());

        restart();

        assertThat(wordOf(node.transfers(grant).cancel(cancel))).isEqualTo(told);
        assertThat(sandbox.counters().to("/transfer/cancel")).isEqualTo(1);
    }

    private void submitted(String reply) {
        if (reply.equals("lost")) {
            sandbox.faults().next(RequestMatch.pathEnding(REQUEST), Faults.dropAfterExecution(sandbox.gate()));
        }
        node.transfers(grant).submit(Orders.of(KEY, 5_000));
    }

    private void restart() {
        node.close();
        node = ResolverNode.open(setting.as("again-" + starts++), sandbox, store, bank -> bank);
    }

    private void moved(String key, String path, String number) {
        for (String state : path.isEmpty() ? new String[0] : path.split(" ")) {
            LedgerMove move = LedgerMove.to(new LedgerState(state)).noting(RecordedCommand.NUMBER, number);
            TrackedCommand seen = node.command(key);
            assertThat(node.connection.followUps().record(seen, because(state, move)))
                    .isPresent();
        }
    }

    private static LedgerMove because(String state, LedgerMove move) {
        return state.equals("REJECTED") || state.equals("NOT_EXECUTED")
                ? move.because(Problem.of(ErrorCode.NOT_CARRIED_OUT, "found so").withExecution(Execution.NOT_EXECUTED))
                : move;
    }

    private static String wordOf(TransferOutcome outcome) {
        return outcome.fold(
                accepted -> "Accepted " + accepted.state(),
                rejected -> "Rejected",
                undone -> "Undone " + undone.state(),
                unknown -> "Unknown");
    }
}
