package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.operation.Capability;
import dev.nakadachi.policy.CallBudget;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.spec.SpecVersion;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything that ends a call before a byte leaves: nothing is sent, and the execution log has both records. */
class RefusalTest {

    private final Bench bench = new Bench();

    @Test
    void aStopOrderEndsTheCall() {
        bench.stopSwitch.stop(StopOrder.grant(Bench.GRANT, "under investigation"));
        refused(ErrorCode.STOPPED, bench::greet);
    }

    @Test
    void anOrderGivenWhileTheCallWaitsIsSeenAtTheGate() {
        bench.tokens.failure = Optional.empty();
        bench.budget = new CallBudget(1, 1, Duration.ofSeconds(1));
        Pipeline pipeline = bench.pipeline();
        bench.transport.answers(200, "{\"word\":\"first\"}");
        pipeline.call(Bench.GREET, "a", Bench.GRANT);
        bench.stages.clear();
        bench.transport.then(() -> {
            throw new AssertionError("sent although stopped");
        });
        bench.stopWhen("CREDENTIAL");

        refused(ErrorCode.STOPPED, () -> pipeline.call(Bench.GREET, "b", Bench.GRANT), 1);
        assertThat(bench.stages).contains("GATE").doesNotContain("SEND");
    }

    @Test
    void anUnboundOperationIsNotOffered() {
        refused(ErrorCode.NOT_OFFERED, () -> bench.pipeline().call(Bench.UNBOUND, "x", Bench.GRANT));
    }

    @Test
    void anOperationThatIsLeftOpenSaysWhatToConfigure() {
        refused(ErrorCode.NOT_CONFIGURED, () -> bench.pipeline().call(Bench.LEFT_OPEN, "x", Bench.GRANT));
        assertThatThrownBy(() -> bench.pipeline().call(Bench.LEFT_OPEN, "x", Bench.GRANT))
                .hasMessageContaining("MadeUpBank.withAlmanac");
    }

    @Test
    void aConsentWithoutTheCapabilityIsNotEnough() {
        bench.tokens.capabilities = Set.of(Capability.TRANSFERS);
        refused(ErrorCode.SCOPE_MISSING, bench::greet);
    }

    @Test
    void aSpecVersionThatTheProfileDoesNotSpeakIsRefused() {
        bench.options = CallOptions.defaults().withSpecVersion(SpecVersion.parse("2.0.0"));
        NakadachiException refusal = refused(ErrorCode.SPEC_UNSUPPORTED, bench::greet);
        assertThat(refusal).hasMessageContaining("2.0.0").hasMessageContaining("1.2.3");
    }

    @Test
    void moneyDoesNotMoveWithoutALedger() {
        bench.withLedger = false;
        refused(ErrorCode.LEDGER_MISSING, () -> bench.pay("100"));
    }

    @Test
    void moneyDoesNotMoveWithoutAnExecutionLog() {
        bench.withAudit = false;
        NakadachiException refusal = catchThrowableOfType(NakadachiException.class, () -> bench.pay("100"));
        assertThat(refusal.problem().code()).isEqualTo(ErrorCode.AUDIT_MISSING);
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(bench.ledger.states()).isEmpty();
    }

    @Test
    void moneyDoesNotMoveWhenTheExecutionLogIsBroken() {
        bench.sink.failure =
                Optional.of(Problem.of(ErrorCode.STORE_FAILED, "disk full").toException());
        NakadachiException refusal = catchThrowableOfType(NakadachiException.class, () -> bench.pay("100"));
        assertThat(refusal.problem().code()).isEqualTo(ErrorCode.STORE_FAILED);
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(bench.ledger.states()).isEmpty();
    }

    @Test
    void aReadGoesOnWhenTheExecutionLogIsBroken() {
        bench.sink.failure =
                Optional.of(Problem.of(ErrorCode.STORE_FAILED, "disk full").toException());
        bench.transport.answers(200, "{\"word\":\"hi\"}");
        assertThat(bench.greet()).isEqualTo("hi");
    }

    @Test
    void moneyDoesNotMoveWhenTheIntentCannotBeRecorded() {
        bench.ledger.failAfter(0);
        refused(ErrorCode.STORE_FAILED, () -> bench.pay("100"));
    }

    @Test
    void moneyDoesNotMoveWhenSentCannotBeRecorded() {
        bench.ledger.failAfter(1);
        NakadachiException refusal = refused(ErrorCode.STORE_FAILED, () -> bench.pay("100"));
        assertThat(refusal.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
    }

    @Test
    void aBudgetWithoutAFreeSlotEndsAtTheDeadline() {
        bench.budget = new CallBudget(1, 1, Duration.ofMinutes(2));
        Pipeline pipeline = bench.pipeline();
        bench.transport.answers(200, "{\"word\":\"first\"}");
        pipeline.call(Bench.GREET, "a", Bench.GRANT);

        refused(ErrorCode.BUDGET_EXHAUSTED, () -> pipeline.call(Bench.GREET, "b", Bench.GRANT), 1);
    }

    @Test
    void aSlotThatComesFreeInTimeIsWaitedFor() {
        bench.budget = new CallBudget(1, 1, Duration.ofSeconds(2));
        Pipeline pipeline = bench.pipeline();
        bench.transport.answers(200, "{\"word\":\"first\"}").answers(200, "{\"word\":\"second\"}");
        pipeline.call(Bench.GREET, "a", Bench.GRANT);
        long before = bench.host.nanoTime();

        assertThat(pipeline.call(Bench.GREET, "b", Bench.GRANT)).isEqualTo("second");
        assertThat(Duration.ofNanos(bench.host.nanoTime() - before)).isEqualTo(Duration.ofSeconds(2));
    }

    private NakadachiException refused(ErrorCode code, Runnable call) {
        return refused(code, call, 0);
    }

    private NakadachiException refused(ErrorCode code, Runnable call, int sentBefore) {
        NakadachiException refusal = catchThrowableOfType(NakadachiException.class, call::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.problem().code()).isEqualTo(code);
        assertThat(refusal.problem().execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(refusal.problem().correlation()).isPresent();
        assertThat(refusal.problem().institution()).contains("made-up");
        assertThat(bench.transport.sent()).hasSize(sentBefore);
        assertThat(bench.sink.kinds()).endsWith("call.opened", "call.closed");
        return refusal;
    }
}
