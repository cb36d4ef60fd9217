package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ConsentRequiredException;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Execution;
import dev.nakadachi.error.InstitutionException;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.TryLaterException;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.json.Notice;
import dev.nakadachi.operation.OperationName;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.policy.CallOptions;
import dev.nakadachi.transport.Evidence.Cause;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadOutcomeTest {

    private static final Headers HTML = Headers.none().plus(new HeaderName("content-type"), "text/html");

    private final Bench bench = new Bench();

    @Test
    void theRequestIsTheEncodersWithTheTokenOfTheProfile() {
        bench.transport.answers(200, "{\"word\":\"hi\"}");
        bench.greet();
        assertThat(bench.transport.sent().get(0).uri()).hasToString("https://bank.example/v1/greet?word=hello");
        assertThat(bench.transport.sent().get(0).headers().first(new HeaderName("authorization")))
                .contains("Bearer planted-token-0");
    }

    @Test
    void aTokenIsRenewedOnceAfterA401AndThenTheUserIsNeeded() {
        bench.transport.answers(401, "{}").answers(401, "{}");
        NakadachiException failure = failure(ErrorCode.TOKEN_REFUSED);
        assertThat(failure).isInstanceOf(ConsentRequiredException.class);
        assertThat(bench.tokens.renewals).isEqualTo(1);
    }

    @Test
    void slowDownIsObeyedWhenItFitsTheDeadline() {
        bench.transport
                .answers(429, Headers.none().plus(new HeaderName("retry-after"), "7"), "")
                .answers(200, "{\"word\":\"hi\"}");
        assertThat(bench.greet()).isEqualTo("hi");
        assertThat(bench.host.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void slowDownBeyondTheDeadlineIsHandedToTheCallerWithItsTime() {
        bench.options = CallOptions.defaults().withDeadline(Duration.ofSeconds(5));
        bench.transport.answers(
                429, Headers.none().plus(new HeaderName("retry-after"), "Wed, 01 Apr 2026 01:00:00 GMT"), "");
        NakadachiException failure = failure(ErrorCode.RATE_LIMITED);
        assertThat(failure).isInstanceOf(TryLaterException.class);
        assertThat(failure.problem().retryAt()).contains(Instant.parse("2026-04-01T01:00:00Z"));
        assertThat(bench.host.sleeps()).isEmpty();
    }

    @Test
    void aFailingInstitutionIsAskedThreeTimes() {
        bench.transport.answers(500, "{}").answers(502, "{}").answers(503, "{}");
        failure(ErrorCode.UNAVAILABLE);
        assertThat(bench.transport.sent()).hasSize(3);
        assertThat(bench.host.sleeps()).hasSize(2);
    }

    @Test
    void theProvidersTableComesBeforeTheStatus() {
        bench.transport.answers(500, "{\"errorCode\":\"BUSY\",\"errorMessage\":\"closed for the night\"}");
        NakadachiException failure = failure(ErrorCode.MAINTENANCE);
        assertThat(failure.problem().answer().orElseThrow().code()).contains("BUSY");
        assertThat(failure.problem().answer().orElseThrow().message()).contains("closed for the night");
    }

    @Test
    void theRawAnswerIsAttachedWithItsValuesMasked() {
        bench.transport.answers(
                400, "{\"errorCode\":\"X1\",\"errorMessage\":\"account 1234567 is closed\",\"holder\":\"ﾅｶﾀﾞﾁ ﾀﾛｳ\"}");
        NakadachiException failure = failure(ErrorCode.REQUEST_REFUSED);
        String everything = failure + failure.problem().answer().orElseThrow().excerpt();
        assertThat(everything).doesNotContain("1234567").doesNotContain("ﾀﾛｳ").contains("holder");
    }

    @Test
    void aRedirectToALoginPageIsAnErrorOfItsOwn() {
        bench.transport.answers(302, HTML.plus(new HeaderName("location"), "https://bank.example/login"), "");
        failure(ErrorCode.REDIRECTED);
    }

    @Test
    void aPageInsteadOfJsonIsMalformed() {
        bench.transport.answers(200, HTML, "<html>please log in, 1234567</html>");
        NakadachiException failure = failure(ErrorCode.ANSWER_MALFORMED);
        assertThat(failure).isInstanceOf(InstitutionException.class);
        assertThat(failure.toString()).doesNotContain("1234567");
    }

    @Test
    void aTruncatedBodyIsMalformed() {
        bench.transport.answers(200, "{\"word\":\"h");
        failure(ErrorCode.ANSWER_MALFORMED);
    }

    @Test
    void whatTheTransportSawIsNamed() {
        bench.options = CallOptions.defaults().withReadAttempts(1);
        bench.transport.neverSends(Cause.TLS_REFUSED);
        failure(ErrorCode.TLS_REFUSED);
        bench.transport.neverSends(Cause.PROXY_REFUSED);
        failure(ErrorCode.PROXY_REFUSED);
        bench.transport.loses(Cause.TOO_LARGE);
        failure(ErrorCode.ANSWER_TOO_LARGE);
        bench.transport.loses(Cause.TIMED_OUT);
        failure(ErrorCode.TIMED_OUT);
    }

    @Test
    void aListenerSeesPairsAndCannotBreakTheCall() {
        List<String> heard = new ArrayList<>();
        bench.listener = new CallListener() {
            @Override
            public void attemptStarted(Attempt attempt) {
                heard.add("start " + attempt.number());
                throw new IllegalStateException("a listener's own defect");
            }

            @Override
            public void attemptEnded(
                    Attempt attempt, Optional<Integer> status, Optional<ErrorCode> problem, Duration elapsed) {
                heard.add("end " + attempt.number() + " " + status.orElse(0));
                throw new IllegalStateException("a listener's own defect");
            }

            @Override
            public void noticed(InstitutionId institution, OperationName operation, Notice notice) {
                heard.add(notice.toString());
                throw new IllegalStateException("a listener's own defect");
            }
        };
        bench.transport.answers(500, "{}").answers(200, "{\"word\":\"hi\",\"surprise\":{\"a\":1}}");

        assertThat(bench.greet()).isEqualTo("hi");
        assertThat(heard)
                .containsExactly("start 1", "end 1 500", "start 2", "end 2 200", "UNKNOWN_MEMBER $.surprise OBJECT");
    }

    private NakadachiException failure(ErrorCode code) {
        NakadachiException failure = catchThrowableOfType(NakadachiException.class, bench::greet);
        assertThat(failure).isNotNull();
        assertThat(failure.problem().code()).isEqualTo(code);
        assertThat(failure.problem().correlation()).isPresent();
        assertThat(failure.problem().execution())
                .as("a question executes nothing")
                .isEqualTo(Execution.NOT_EXECUTED);
        return failure;
    }
}
