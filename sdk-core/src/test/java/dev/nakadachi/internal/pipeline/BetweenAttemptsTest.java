package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.id.PayeeReference;
import dev.nakadachi.ledger.Intent;
import dev.nakadachi.money.Money;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.safeguard.PaymentLimit;
import dev.nakadachi.safeguard.PaymentSafeguards;
import dev.nakadachi.safeguard.StopOrder;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence.Cause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A first attempt that provably left nothing, and the further one of the same call. Until the call has ended its SENT
 * stands: nobody takes the key up, nobody is told that nothing will move, and whoever wrote behind it ends the call.
 */
class BetweenAttemptsTest {

    /** How the first attempt provably left nothing, and what its caller is told if it is the last one. */
    private enum First {
        NO_CONNECTION("institution.unreachable"),
        TURNED_AWAY("institution.unprocessed");

        private final String code;

        First(String code) {
            this.code = code;
        }

        Delivery delivery() {
            ScriptedTransport script = new ScriptedTransport();
            return (this == NO_CONNECTION ? script.neverSends(Cause.CONNECT_FAILED) : script.turnsAway()).next();
        }
    }

    private final Bench bench = new Bench();
    private final List<String> told = new ArrayList<>();

    static Stream<Arguments> givenUp() {
        return Stream.of(First.values())
                .flatMap(first -> Stream.of(
                        Arguments.of(first, List.of("UNKNOWN"), "NOT_SENT"),
                        Arguments.of(first, List.of("UNKNOWN", "NOT_EXECUTED"), "NOT_EXECUTED"),
                        Arguments.of(first, List.of("UNKNOWN", "NEEDS_HUMAN"), "NOT_EXECUTED")));
    }

    /** Suspended within its first attempt, until others had given the command up: its payer may use another key. */
    @ParameterizedTest
    @MethodSource("givenUp")
    void whatOthersGaveUpMeanwhileHasNoFurtherAttempt(First first, List<String> since, String end) {
        bench.transport.then(() -> {
            bench.host.jump(Duration.ofHours(3));
            since.forEach(bench::append);
            return first.delivery();
        });
        bench.transport.answers(201, "{\"word\":\"taken\"}");

        Problem refusal = refusal("100");
        assertThat(refusal.code().value()).isEqualTo(first.code);
        assertThat(refusal.execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(bench.transport.sent()).hasSize(1);
        assertThat(bench.ledger.states()).endsWith(end).containsOnlyOnce("SENT");
    }

    @ParameterizedTest
    @MethodSource("givenUp")
    void whatOthersGaveUpWhileTheTokenWasFetchedHasNoFurtherAttempt(First first, List<String> since, String end) {
        bench.transport.then(first::delivery).answers(201, "{\"word\":\"taken\"}");
        beforeTheSecond(() -> since.forEach(bench::append));

        assertThat(refusal("100").code().value()).isEqualTo(first.code);
        assertThat(bench.transport.sent()).hasSize(1);
        assertThat(bench.ledger.states()).endsWith(end).containsOnlyOnce("SENT");
    }

    /** Somebody else's transfer was taken for this one. */
    @Test
    void whatWasFoundMeanwhileIsAPersons() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).answers(201, "{\"word\":\"taken\"}");
        beforeTheSecond(() -> List.of("UNKNOWN", "COMPLETED").forEach(bench::append));

        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");
        assertThat(bench.transport.sent()).hasSize(1);
        assertThat(bench.ledger.states()).endsWith("COMPLETED", "NEEDS_HUMAN");
    }

    @Test
    void aCommandOfWhichAPersonHasToDecideStaysCounted() {
        limitOfADay();
        bench.transport.answers(401, "{}");
        beforeTheSecond(() -> List.of("UNKNOWN", "COMPLETED").forEach(bench::append));
        assertThat(bench.pay("100")).isEqualTo("unknown store.conflict");

        bench.key = "order-0002";
        assertThat(refusal("100").code()).isEqualTo(ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void aStopOrderSaysNothingOfACallBetweenItsAttempts() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).answers(201, "{\"word\":\"taken\"}");
        beforeTheSecond(() -> {
            StopOrder order = StopOrder.everything("told to stop");
            bench.stopSwitch.stop(order);
            Problem refused = refusal("100");
            told.add(refused.code() + " " + refused.execution());
            bench.stopSwitch.release(order);
        });

        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(told).containsExactly("local.stopped MAY_HAVE_EXECUTED");
    }

    @Test
    void nobodyTakesTheKeyUpBetweenTheAttemptsOfACall() {
        bench.transport.neverSends(Cause.CONNECT_FAILED).answers(201, "{\"word\":\"taken\"}");
        beforeTheSecond(() -> told.add(bench.pay("100")));

        assertThat(bench.pay("100")).isEqualTo("accepted taken");
        assertThat(told).containsExactly("unknown institution.connection-lost");
        assertThat(bench.transport.sent()).hasSize(2);
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "SENT", "ACCEPTED");
    }

    @Test
    void aFurtherAttemptThatFailsBeforeItsGateLeavesNoSentBehind() {
        bench.transport.neverSends(Cause.CONNECT_FAILED);
        beforeTheSecond(() -> {
            told.add(bench.pay("100"));
            throw Problem.of(ErrorCode.CONSENT_ENDED, "over").toException();
        });

        Problem refusal = refusal("100");
        assertThat(refusal.code()).isEqualTo(ErrorCode.CONSENT_ENDED);
        assertThat(refusal.execution()).isEqualTo(Execution.NOT_EXECUTED);
        assertThat(told).containsExactly("unknown institution.connection-lost");
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT", "NOT_SENT");

        bench.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(bench.pay("100")).isEqualTo("accepted taken");
    }

    @Test
    void whatFailsBeforeItsGateWithoutALedgerIsUnknown() {
        bench.transport.neverSends(Cause.CONNECT_FAILED);
        beforeTheSecond(() -> {
            bench.ledger.failAfter(0);
            throw Problem.of(ErrorCode.CONSENT_ENDED, "over").toException();
        });

        assertThat(bench.pay("100")).isEqualTo("unknown consent.ended");
        assertThat(bench.lastUnknown.orElseThrow().problem().execution()).isEqualTo(Execution.MAY_HAVE_EXECUTED);
        assertThat(bench.ledger.states()).containsExactly("INTENDED", "SENT");
    }

    @Test
    void whatFailsBeforeItsGateAndWasFoundMeanwhileIsUnknown() {
        bench.transport.neverSends(Cause.CONNECT_FAILED);
        beforeTheSecond(() -> {
            List.of("UNKNOWN", "COMPLETED").forEach(bench::append);
            throw Problem.of(ErrorCode.CONSENT_ENDED, "over").toException();
        });

        assertThat(bench.pay("100")).isEqualTo("unknown consent.ended");
        assertThat(bench.ledger.states()).endsWith("COMPLETED", "NEEDS_HUMAN");
    }

    @Test
    void whatEndsBetweenItsAttemptsIsGivenBack() {
        limitOfADay();
        bench.transport.neverSends(Cause.CONNECT_FAILED);
        beforeTheSecond(() -> bench.stopSwitch.stop(StopOrder.everything("told to stop")));
        assertThat(refusal("100").code()).isEqualTo(ErrorCode.STOPPED);

        Bench other = new Bench(bench.ledger, bench.sink, bench.keyset);
        other.options = bench.options;
        other.portions = bench.portions;
        other.key = "order-0002";
        other.transport.answers(201, "{\"word\":\"taken\"}");
        assertThat(other.pay("100")).isEqualTo("accepted taken");
    }

    private void limitOfADay() {
        bench.portions = List.of(new Intent.Portion(new PayeeReference("payee-1"), Money.yen(100)));
        bench.options = CallOptions.defaults()
                .withPayments(
                        PaymentSafeguards.ownAccounts((tenant, payee) -> true).withPerDay(PaymentLimit.yen(199)));
    }

    /** What happens while the next call's further attempt gets its token. */
    private void beforeTheSecond(Runnable what) {
        bench.tokens.whenObtained = () -> bench.tokens.whenObtained = () -> {
            bench.tokens.whenObtained = () -> {};
            what.run();
        };
    }

    private Problem refusal(String content) {
        return Optional.ofNullable(catchThrowableOfType(NakadachiException.class, () -> told.add(bench.pay(content))))
                .orElseThrow(() -> new AssertionError("not refused: " + told))
                .problem();
    }
}
