package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.safeguard.CallScope;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.transport.Evidence.Cause;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A key that comes back with another content, such as a date that was computed anew. Whoever hears that nothing was
 * executed takes a new key, so that must be true of what the key was used for before.
 */
class KeyReuseTest {

    private static final String MONDAY = "100 on Monday";
    private static final String TUESDAY = "100 on Tuesday";

    private final Bench bench = new Bench();

    @Test
    void aLostReplyMayBeThePaymentItself() {
        loses();
        assertThat(reused()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTED", "COMPLETED", "CANCELLED", "RETURNED", "NEEDS_HUMAN"})
    void whatTheInstitutionTookOrNobodyKnowsMayBeThePaymentItself(String state) {
        loses();
        bench.append(state);
        assertThat(reused()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void whatAnotherCallerIsAboutToSendMayBeThePaymentItself() {
        AtomicInteger appends = new AtomicInteger();
        bench.ledger.takes(() -> {
            if (appends.incrementAndGet() == 2) {
                assertThat(bench.ledger.states()).containsExactly("INTENDED");
                assertThat(reused()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
            }
        });
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay(MONDAY)).isEqualTo("accepted taken");
        assertThat(appends).hasValueGreaterThan(1);
    }

    /** What a person hands over nobody asks the institution about, and its hand-over asks other safeguards. */
    @Test
    void whatLeavesByAnotherWayIsNotSentByACallAlsoForTheSameContent() {
        HandOver files = new HandOver(new HandOver.Parts(
                bench.transferLedger(),
                bench.trail(),
                bench.holds(),
                bench.stopSwitch,
                Optional.empty(),
                new EnvironmentId("test"),
                bench.host));
        CallScope scope = CallScope.beforeGrant(
                new InstitutionId("made-up"),
                new TenantId("tenant-1"),
                new UserId("user-1"),
                new OperationName("payment.submit"));
        files.intend(scope, new Intent(Bench.KEY, MONDAY.getBytes(StandardCharsets.UTF_8)), Map.of());

        Problem refused = catchThrowableOfType(NakadachiException.class, () -> bench.pay(MONDAY))
                .problem();
        assertThat(refused.code()).isEqualTo(ErrorCode.KEY_REUSED);
        assertThat(refused.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(bench.transport.sent()).isEmpty();
    }

    @Test
    void whatTheInstitutionRefusedWasNotExecuted() {
        bench.transport.answers(400, "{\"errorCode\":\"LIMIT\"}");
        assertThat(bench.pay(MONDAY)).startsWith("rejected");
        assertThat(reused()).isEqualTo(Execution.NOT_EXECUTED);
    }

    /** A queue of retries may hold the first content still: whoever had taken a new key would have paid twice. */
    @Test
    void whatNeverLeftMayYetLeaveUnderItsKey() {
        doesNotConnect();
        assertThat(reused()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay(MONDAY)).isEqualTo("accepted taken");
    }

    @Test
    void whatWasFoundNotExecutedWasNot() {
        loses();
        bench.append("NOT_EXECUTED");
        assertThat(reused()).isEqualTo(Execution.NOT_EXECUTED);
    }

    @Test
    void aRefusalBeforeTheLedgerKnowsItTooWhateverTheContent() {
        loses();
        bench.stopSwitch.stop(StopOrder.everything("told to stop"));
        Problem stopped = refusal(TUESDAY);
        assertThat(stopped.code()).isEqualTo(ErrorCode.STOPPED);
        assertThat(stopped.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void aRefusalBeforeTheLedgerDoesNotDenyWhatMayYetLeave() {
        doesNotConnect();
        bench.stopSwitch.stop(StopOrder.everything("told to stop"));
        assertThat(refusal(TUESDAY).execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
    }

    @Test
    void aRefusalBeforeTheLedgerProvesWhatTheLedgerProves() {
        bench.transport.answers(400, "{\"errorCode\":\"LIMIT\"}");
        assertThat(bench.pay(MONDAY)).startsWith("rejected");
        bench.stopSwitch.stop(StopOrder.everything("told to stop"));
        assertThat(refusal(TUESDAY).execution()).isEqualTo(Execution.NOT_EXECUTED);
    }

    private void loses() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        assertThat(bench.pay(MONDAY)).isEqualTo("unknown institution.connection-lost");
    }

    private void doesNotConnect() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).neverSends(Cause.CONNECT_FAILED);
        assertThat(catchThrowable(() -> bench.pay(MONDAY))).isInstanceOf(NakadachiException.class);
        assertThat(bench.ledger.states()).endsWith("NOT_SENT");
    }

    private Execution reused() {
        Problem problem = refusal(TUESDAY);
        assertThat(problem.code()).isEqualTo(ErrorCode.KEY_REUSED);
        return problem.execution();
    }

    private Problem refusal(String content) {
        return catchThrowableOfType(NakadachiException.class, () -> bench.pay(content))
                .problem();
    }
}
