package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a call knows of its grant, and what its grant learns of the answer. */
class ToldGrantTest {

    private static final String PASSWORD_CHANGED = "{\"errorCode\":\"PWCHANGED\"}";

    private final Bench bench = new Bench();

    @Test
    void anAnswerThatEndsTheConsentReachesTheGrantWithTheTokenOfTheCall() {
        bench.transport.answers(403, PASSWORD_CHANGED);

        assertThat(failure()).isEqualTo(ErrorCode.CONSENT_PASSWORD_CHANGED);

        assertThat(bench.tokens.told).containsExactly("planted-token-0 consent.password-changed");
        assertThat(bench.transport.sent()).hasSize(1);
        assertThat(bench.tokens.renewals).isZero();
    }

    /** The outcome of a payment is durable before anything waits for the grant. */
    @Test
    void ofAPaymentTheGrantLearnsLast() {
        bench.transport.answers(403, PASSWORD_CHANGED);
        List<String> atTold = new ArrayList<>();
        bench.tokens.whenTold = () -> {
            atTold.addAll(bench.ledger.states());
            atTold.addAll(bench.sink.kinds());
        };

        assertThat(bench.pay("100")).isEqualTo("rejected consent.password-changed");

        assertThat(bench.tokens.told).hasSize(1);
        assertThat(atTold).contains("REJECTED").endsWith("call.closed");
    }

    @Test
    void afterARenewalTheGrantLearnsWithTheNewerToken() {
        bench.transport.answers(401, "{}").answers(403, PASSWORD_CHANGED);

        assertThat(failure()).isEqualTo(ErrorCode.CONSENT_PASSWORD_CHANGED);

        assertThat(bench.tokens.told).containsExactly("planted-token-1 consent.password-changed");
    }

    /** A call that waits and asks again may outlive its token and its grant. */
    @Test
    void everyAttemptAsksForItsToken() {
        bench.transport.then(() -> {
            bench.tokens.renewals = 7;
            return new ScriptedTransport().loses(Cause.CONNECTION_LOST).next();
        });
        bench.transport.answers(200, "{\"word\":\"hi\"}");

        bench.greet();

        assertThat(bench.transport.sent()).hasSize(2);
        assertThat(bench.tokens.given).containsExactly("planted-token-0", "planted-token-7");
    }

    @Test
    void whatIsNoAnswerSaysNothingOfTheGrant() {
        bench.options = bench.options.withReadAttempts(1);
        bench.transport
                .loses(Cause.CONNECTION_LOST)
                .neverSends(Cause.TLS_REFUSED)
                .answers(200, "{\"word\":\"hi\"}");

        failure();
        failure();
        bench.greet();

        assertThat(bench.tokens.told).isEmpty();
    }

    /** Where nothing can replace it, the institution's own answer is what the caller gets. */
    @Test
    void aRefusedTokenThatNothingReplacesIsAnsweredWithTheRefusal() {
        bench.transport.then(() -> {
            bench.tokens.failure = Optional.of(
                    Problem.of(ErrorCode.TOKEN_REFUSED, "no refresh token").toException());
            return new ScriptedTransport()
                    .answers(401, "{\"errorCode\":\"T1\"}")
                    .next();
        });

        NakadachiException failure = catchThrowableOfType(NakadachiException.class, bench::greet);

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.TOKEN_REFUSED);
        assertThat(failure.problem().answer().orElseThrow().code()).contains("T1");
    }

    /** What another node has ended before must not carry a payment. */
    @Test
    void aPaymentReadsItsGrantAndAQuestionMayTakeItFromMemory() {
        bench.transport.answers(200, "{\"word\":\"hi\"}").answers(200, "{\"word\":\"hi\"}");
        bench.greet();
        assertThat(bench.tokens.readings).isZero();

        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.pay("100");
        assertThat(bench.tokens.readings).isEqualTo(1);

        bench.pipeline().call(Bench.FETCH, "", Bench.GRANT);
        assertThat(bench.tokens.readings)
                .as("what consumes changes something, too")
                .isEqualTo(2);
    }

    private ErrorCode failure() {
        return catchThrowableOfType(NakadachiException.class, bench::greet)
                .problem()
                .code();
    }
}
