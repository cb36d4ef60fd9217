package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PayeeList;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The first caller stands between INTENDED and SENT. */
    @Test
    void aStopOrderSaysNothingOfACallerWhoIsUnderWay() {
        whileUnderWay(() -> {
            bench.stopSwitch.stop(StopOrder.everything("told to stop"));
            assertThat(refusal().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        });
    }

    @Test
    void aSafeguardSaysNothingOfACallerWhoIsUnderWay() {
        bench.portions = List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(100)));
        whileUnderWay(() -> {
            bench.options = CallOptions.defaults().withPayments(PaymentSafeguards.ownAccounts(PayeeList.of(Set.of())));
            Problem refused = refusal();
            assertThat(refused.code()).isEqualTo(ErrorCode.PAYEE_NOT_LISTED);
            assertThat(refused.execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        });
    }

    /** The second caller comes while the first writes its SENT. */
    private void whileUnderWay(Runnable second) {
        AtomicInteger appends = new AtomicInteger();
        bench.ledger.takes(() -> {
            if (appends.incrementAndGet() == 2) {
                second.run();
            }
        });
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");
        assertThat(appends).hasValueGreaterThan(1);
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

    /** The second person says no after another caller has paid under the same key. */
    @Test
    void aRefusalBesideAnotherCallerOfTheSameKeySaysThatItMayHaveBeenExecuted() {
        Bench asking = new Bench();
        asking.portions = List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(1_000)));
        asking.options = CallOptions.defaults()
                .withPayments(PaymentSafeguards.ownAccounts((tenant, payee) -> true)
                        .withFourEyes(PaymentLimit.yen(500), payment -> {
                            Bench other = new Bench(asking.ledger, asking.sink, asking.keyset);
                            other.portions = asking.portions;
                            other.transport.answers(201, "{\"word\":\"taken\"}");
                            assertThat(other.pay("100")).isEqualTo("accepted taken");
                            return Optional.empty();
                        }));
        assertThatThrownBy(() -> asking.pay("100"))
                .isInstanceOfSatisfying(
                        NakadachiException.class,
                        refused -> assertThat(refused.problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED));
    }
}
