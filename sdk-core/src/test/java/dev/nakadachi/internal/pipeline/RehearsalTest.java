package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Finding;
import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.provider.ExecutionDays;
import dev.nakadachi.provider.Rehearsal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is refused is known before anything is sent or recorded, and in full. */
class RehearsalTest {

    private static final List<Breach> BREACHES =
            List.of(new Breach("total.amount", "too much"), new Breach("date.past", "too late"));

    private final Bench bench = new Bench();

    @Test
    void aRehearsalSendsAndRecordsNothing() {
        Rehearsal rehearsal = rehearse("elsewhere");
        assertThat(rehearsal.findings()).isEmpty();
        assertThat(rehearsal.at()).isEqualTo(bench.host.now());
        assertThat(rehearsal.days()).isEqualTo(ExecutionDays.BUSINESS_DAYS);
        assertThat(rehearse("here").days()).isEqualTo(ExecutionDays.ANY_DAY);
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(bench.ledger.states()).isEmpty();
        assertThat(bench.sink.events).isEmpty();
        assertThat(bench.stages).isEmpty();
    }

    @Test
    void everyFindingOfTheEncoderIsReported() {
        bench.refusal =
                Optional.of(new InvalidInputException(Problem.of(ErrorCode.INVALID_INPUT, "2 breaches"), BREACHES));
        assertThat(rehearse("x").findings()).isEqualTo(BREACHES);
    }

    @Test
    void aRefusalThatSaysAllInItsProblemIsOneFinding() {
        bench.dayHasPassed = true;
        assertThat(rehearse("x").findings()).singleElement().satisfies(found -> {
            assertThat(found.ruleId()).isEqualTo("input.invalid");
            assertThat(found.words()).isEqualTo("pay: names a day to come; name another day");
        });
    }

    @Test
    void whatEndsACallBeforeItsEncoderEndsTheRehearsal() {
        bench.tokens.capabilities = Set.of(Capability.ACCOUNTS);
        NakadachiException ended = catchThrowableOfType(NakadachiException.class, () -> rehearse("x"));
        assertThat(ended.problem().code()).isEqualTo(ErrorCode.SCOPE_MISSING);
        assertThat(ended.problem().institution()).contains("made-up");
    }

    /** A caller who never rehearses hears of everything too. */
    @Test
    void theFindingsOfAnEncoderReachTheCaller() {
        bench.refusal =
                Optional.of(new InvalidInputException(Problem.of(ErrorCode.INVALID_INPUT, "2 breaches"), BREACHES));
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> bench.pay("x"));
        assertThat(refused.findings()).isEqualTo(BREACHES);
        assertThat(bench.transport.sent()).isEmpty();
    }

    private Rehearsal rehearse(String input) {
        return bench.pipeline().rehearse(bench.pay, input, Bench.GRANT);
    }

    private record Breach(String ruleId, String words) implements Finding {}
}
