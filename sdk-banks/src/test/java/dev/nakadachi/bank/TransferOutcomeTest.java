package dev.nakadachi.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
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

    private static String folded(TransferOutcome outcome) {
        return outcome.fold(
                taken -> "accepted " + taken.number(),
                refused -> "rejected " + refused.reason(),
                open -> "unknown " + open.key());
    }
}
