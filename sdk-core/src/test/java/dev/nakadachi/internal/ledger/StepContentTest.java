package dev.nakadachi.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ErrorDetail;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.ProviderAnswer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A recorded refusal is read back a day later as it was. */
class StepContentTest {

    @Test
    void theReasonsOfARefusalAreKeptInOrder() {
        List<ErrorDetail> reasons = List.of(
                ErrorDetail.of("E1").withMessage("no money"),
                ErrorDetail.of("E2").about("2"),
                ErrorDetail.of("E3").withMessage("no branch").about("10"),
                ErrorDetail.of("E4"));
        Problem read = readBack(reasons);
        assertThat(read.execution()).isEqualTo(Execution.NOT_EXECUTED);
        List<ErrorDetail> kept = read.answer().orElseThrow().details();
        assertThat(kept).extracting(ErrorDetail::code).containsExactly("E1", "E2", "E3", "E4");
        assertThat(kept).extracting(reason -> reason.item().orElse("-")).containsExactly("-", "2", "10", "-");
        assertThat(kept)
                .extracting(reason -> reason.message().orElse("-"))
                .containsExactly("no money", "-", "no branch", "-");
    }

    @Test
    void aRefusalWithoutReasonsHasNone() {
        assertThat(readBack(List.of()).answer().orElseThrow().details()).isEmpty();
    }

    private static Problem readBack(List<ErrorDetail> reasons) {
        ProviderAnswer answer =
                new ProviderAnswer(400, Optional.of("E0"), Optional.of("refused"), "{}").withDetails(reasons);
        Problem problem = Problem.of(ErrorCode.REQUEST_REFUSED, "the institution answered with status 400")
                .withExecution(Execution.NOT_EXECUTED)
                .withAnswer(answer);
        byte[] bytes = StepContent.empty().with(problem).encode();
        return StepContent.decode(bytes).problem();
    }
}
