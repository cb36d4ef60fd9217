package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A repeated command that is refused before the ledger is asked. Its first call may have been carried out, and the
 * guide promises that {@code NOT_EXECUTED} means that nothing has moved.
 */
class RefusalAfterSentTest {

    private final Bench bench = new Bench();

    @Test
    void aBrokenExecutionLogSaysNothingOfTheCallBefore() {
        lose();
        breakTheLog();
        assertThat(refusal().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void aStopOrderSaysNothingOfTheCallBefore() {
        lose();
        bench.stopSwitch.stop(StopOrder.everything("told to stop"));
        assertThat(refusal().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void whileTheLedgerCannotBeReadNothingIsProven() {
        breakTheLog();
        bench.ledger.failReads();
        assertThat(refusal().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void aCommandThatWasNeverSentIsProvenNotExecuted() {
        breakTheLog();
        assertThat(refusal().execution()).isEqualTo(Execution.NOT_EXECUTED);
    }

    @Test
    void aCommandThatTheInstitutionRefusedStaysNotExecuted() {
        bench.transport.answers(400, "{\"errorCode\":\"LIMIT\"}");
        assertThat(bench.pay("100")).startsWith("rejected");
        breakTheLog();
        assertThat(refusal().execution()).isEqualTo(Execution.NOT_EXECUTED);
    }

    @Test
    void aGrantThatHasEndedSaysNothingOfTheCallBefore() {
        lose();
        endTheGrant();
        assertThat(refusal().code()).isEqualTo(ErrorCode.TOKENS_LOST);
        assertThat(refusal().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void onAnEndedGrantACommandThatWasNeverSentIsProvenNotExecuted() {
        endTheGrant();
        assertThat(refusal().execution()).isEqualTo(Execution.NOT_EXECUTED);
    }

    /** Without the tenant nobody knows which command the key names. */
    @Test
    void whileTheGrantCannotBeReadNothingIsProven() {
        endTheGrant();
        bench.tokens.unreadable = true;
        assertThat(refusal().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    /** Both read the same entry; the first cannot write that its command leaves, and by then the second's has left. */
    @Test
    void whoWasOvertakenAfterAFailedWriteProvesNothing() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        AtomicInteger appends = new AtomicInteger();
        bench.ledger.takes(() -> {
            if (appends.incrementAndGet() == 2) {
                assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
                bench.ledger.failAfter(0);
            }
        });
        assertThat(refusal().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(bench.transport.sent()).hasSize(1);
    }

    /** Both find no entry; the first cannot write its intent, and by then the second's command has left. */
    @Test
    void whoWasOvertakenBeforeItsIntentWasWrittenProvesNothing() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        AtomicInteger appends = new AtomicInteger();
        bench.ledger.takes(() -> {
            if (appends.incrementAndGet() == 1) {
                assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
                bench.ledger.failAfter(0);
            }
        });
        assertThat(refusal().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    private void endTheGrant() {
        bench.tokens.ended = Optional.of(
                Problem.of(ErrorCode.TOKENS_LOST, "the grant is lost").toException());
    }

    private void lose() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
    }

    private void breakTheLog() {
        bench.sink.failure = Optional.of(
                Problem.of(ErrorCode.STORE_FAILED, "the log is full").toException());
    }

    private Problem refusal() {
        return catchThrowableOfType(NakadachiException.class, () -> bench.pay("100"))
                .problem();
    }
}
