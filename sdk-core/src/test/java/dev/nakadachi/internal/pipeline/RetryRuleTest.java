package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.pipeline.RetryRule.Next;
import dev.nakadachi.internal.pipeline.RetryRule.Tried;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Reached;
import dev.nakadachi.operation.Safety;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetryRuleTest {

    private static final int ATTEMPTS = 3;

    static Stream<Failure> everyFailure() {
        return codes().stream()
                .flatMap(code -> Stream.of(Execution.values())
                        .flatMap(execution -> Stream.of(Reached.values())
                                .map(reached ->
                                        new Failure(Problem.of(code, "any").withExecution(execution), reached))));
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void anUnsafeRequestIsNeverSentAgainAfterAnAttemptThatMayHaveBeenExecuted(Failure failure) {
        RetryRule rule = new RetryRule(Safety.UNSAFE, 10);
        if (failure.problem().execution() != Execution.NOT_EXECUTED || failure.reached() == Reached.PERHAPS) {
            assertThat(rule.after(new Tried(1, 0, 0), failure)).isEqualTo(Next.GIVE_UP);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void anUnsafeRequestHasOneFurtherAttemptAtMostWhateverTheReasons(Failure failure) {
        RetryRule rule = new RetryRule(Safety.UNSAFE, 10);
        for (int attempt = 2; attempt <= 10; attempt++) {
            assertThat(rule.after(new Tried(attempt, 0, 0), failure)).isEqualTo(Next.GIVE_UP);
        }
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void aReadEndsAfterItsAttempts(Failure failure) {
        RetryRule rule = new RetryRule(Safety.READ, ATTEMPTS);
        assertThat(rule.after(new Tried(ATTEMPTS, 1, 1), failure)).isEqualTo(Next.GIVE_UP);
    }

    @Test
    void aReadIsTriedAgainAfterWhatPasses() {
        RetryRule rule = new RetryRule(Safety.READ, ATTEMPTS);
        assertThat(rule.after(new Tried(1, 0, 0), failure(ErrorCode.UNREACHABLE, Reached.NOTHING_LEFT)))
                .isEqualTo(Next.AGAIN);
        assertThat(rule.after(new Tried(1, 0, 0), failure(ErrorCode.CONNECTION_LOST, Reached.PERHAPS)))
                .isEqualTo(Next.AGAIN);
        assertThat(rule.after(new Tried(2, 0, 0), failure(ErrorCode.UNAVAILABLE, Reached.ANSWERED)))
                .isEqualTo(Next.AGAIN);
        assertThat(rule.after(new Tried(1, 0, 0), failure(ErrorCode.RATE_LIMITED, Reached.ANSWERED)))
                .isEqualTo(Next.AGAIN);
    }

    @Test
    void aReadIsNotTriedAgainAfterWhatStays() {
        RetryRule rule = new RetryRule(Safety.READ, ATTEMPTS);
        for (ErrorCode code : List.of(
                ErrorCode.REQUEST_REFUSED,
                ErrorCode.FORBIDDEN,
                ErrorCode.MAINTENANCE,
                ErrorCode.ANSWER_MALFORMED,
                ErrorCode.TLS_REFUSED)) {
            assertThat(rule.after(new Tried(1, 0, 0), failure(code, Reached.ANSWERED)))
                    .as(code.value())
                    .isEqualTo(Next.GIVE_UP);
        }
    }

    @Test
    void aRefusedTokenIsRenewedOncePerCall() {
        Failure refused = failure(ErrorCode.TOKEN_REFUSED, Reached.ANSWERED);
        assertThat(new RetryRule(Safety.READ, 1).after(new Tried(1, 0, 0), refused))
                .isEqualTo(Next.AGAIN_WITH_NEW_TOKEN);
        assertThat(new RetryRule(Safety.READ, 9).after(new Tried(2, 1, 0), refused))
                .isEqualTo(Next.GIVE_UP);
    }

    /** RFC 9449 section 9: with the nonce of the refusal the same request is tried once more. */
    @Test
    void aNonceThatIsWantedIsUsedOncePerCall() {
        Failure wanted = failure(ErrorCode.NONCE_WANTED, Reached.ANSWERED);
        assertThat(new RetryRule(Safety.READ, 1).after(new Tried(1, 1, 0), wanted))
                .isEqualTo(Next.AGAIN_WITH_NEW_PROOF);
        assertThat(new RetryRule(Safety.READ, 9).after(new Tried(2, 0, 1), wanted))
                .isEqualTo(Next.GIVE_UP);
        assertThat(new RetryRule(Safety.UNSAFE, 2).after(new Tried(1, 0, 0), wanted))
                .isEqualTo(Next.AGAIN_WITH_NEW_PROOF);
        assertThat(new RetryRule(Safety.UNSAFE, 2).after(new Tried(2, 0, 1), wanted))
                .isEqualTo(Next.GIVE_UP);
        assertThat(new RetryRule(Safety.UNSAFE, 1).after(new Tried(1, 0, 0), wanted))
                .isEqualTo(Next.GIVE_UP);
    }

    private static Failure failure(ErrorCode code, Reached reached) {
        return new Failure(Problem.of(code, "any"), reached);
    }

    private static List<ErrorCode> codes() {
        return Arrays.stream(ErrorCode.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ErrorCode.class)
                .map(field -> {
                    try {
                        return (ErrorCode) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
