package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.operation.Recorded;
import dev.nakadachi.operation.UnknownOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferOutcomeTest {

    private static final Problem REFUSED = Problem.of(ErrorCode.REQUEST_REFUSED, "the bank said no");

    private final TransferOutcome accepted = new TransferOutcome.Accepted(
            RequestResult.of(Commands.NUMBER, RequestState.of("2", Map.of("2", RequestState.Kind.WAITING))));
    private final TransferOutcome rejected = new TransferOutcome.Rejected(
            REFUSED.withAnswer(new ProviderAnswer(400, Optional.of("E0"), Optional.empty(), "")
                    .withDetails(List.of(ErrorDetail.of("E2").about("2")))));
    private final TransferOutcome unknown = new TransferOutcome.Unknown(
            new UnknownOutcome(Commands.KEY, Instant.EPOCH, Problem.of(ErrorCode.TIMED_OUT, "no answer")));

    @Test
    void foldHandlesEachEndOnce() {
        assertThat(folded(accepted)).isEqualTo("accepted 2025043000000001");
        assertThat(folded(rejected)).isEqualTo("rejected institution.request-refused");
        assertThat(folded(unknown)).isEqualTo("unknown order-0042");
    }

    @Test
    void aRejectionTellsItsReasonsItemByItem() {
        assertThat(((TransferOutcome.Rejected) rejected).details())
                .extracting(ErrorDetail::toString)
                .containsExactly("item 2: E2");
        assertThat(new TransferOutcome.Rejected(REFUSED).details()).isEmpty();
    }

    @Test
    void anUnknownEndTellsSinceWhen() {
        assertThat(((TransferOutcome.Unknown) unknown).sentAt()).isEqualTo(Instant.EPOCH);
        assertThat(unknown).hasToString("Unknown[order-0042 " + ErrorCode.TIMED_OUT + "]");
    }

    @Test
    void whatCameToNothingTellsHowAndUnderWhichNumber() {
        Recorded cancelled = Recorded.of(Commands.KEY, LedgerState.CANCELLED, Instant.EPOCH)
                .withNotes(Map.of(RecordedCommand.NUMBER, Commands.NUMBER.value()));
        TransferOutcome.Undone undone = new TransferOutcome.Undone(cancelled);
        assertThat(folded(undone)).isEqualTo("undone CANCELLED");
        assertThat(undone.key()).isEqualTo(Commands.KEY);
        assertThat(undone.since()).isEqualTo(Instant.EPOCH);
        assertThat(undone.number()).contains(Commands.NUMBER);
        assertThat(undone).hasToString("Undone[order-0042 CANCELLED]");
    }

    @Test
    void whatTheBankHasIsNotUndoneAndWhatCameToNothingIsNotAccepted() {
        Recorded completed = Recorded.of(Commands.KEY, LedgerState.COMPLETED, Instant.EPOCH);
        assertThatThrownBy(() -> new TransferOutcome.Undone(completed)).isInstanceOf(InvalidInputException.class);
        TransferOutcome.Accepted taken = (TransferOutcome.Accepted) accepted;
        assertThat(taken.state()).isEqualTo(LedgerState.ACCEPTED);
        assertThat(taken.in(LedgerState.COMPLETED).state()).isEqualTo(LedgerState.COMPLETED);
        assertThatThrownBy(() -> taken.in(LedgerState.FAILED)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> taken.in(new LedgerState("OF_A_LATER_VERSION")))
                .isInstanceOf(InvalidInputException.class);
    }

    /** 差戻 is handed in again at the bank, approved and carried out: who hears an end pays again. */
    @Test
    void whatWasSentBackIsStillTheBanks() {
        Recorded sentBack = Recorded.of(Commands.KEY, LedgerState.SENT_BACK, Instant.EPOCH);
        assertThat(TransferOutcome.Undone.covers(LedgerState.SENT_BACK)).isFalse();
        assertThatThrownBy(() -> new TransferOutcome.Undone(sentBack)).isInstanceOf(InvalidInputException.class);
        assertThat(((TransferOutcome.Accepted) accepted)
                        .in(LedgerState.SENT_BACK)
                        .state())
                .isEqualTo(LedgerState.SENT_BACK);
    }

    private static String folded(TransferOutcome outcome) {
        return outcome.fold(
                taken -> "accepted " + taken.number(),
                refused -> "rejected " + refused.reason(),
                ended -> "undone " + ended.state(),
                open -> "unknown " + open.key());
    }
}
