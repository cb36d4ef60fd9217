package dev.nakadachi.internal.pipeline;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.internal.pipeline.Verdict.Failure;
import dev.nakadachi.internal.pipeline.Verdict.Success;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.policy.CallListener.Attempt;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * OBSERVE: tells the log and the listener of an attempt, by an allow-list: institution, operation, call, attempt,
 * status and canonical code. Nothing that either does can break the call.
 */
final class Observation {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.call");

    private final CallListener listener;

    Observation(CallListener listener) {
        this.listener = listener;
    }

    <I, O> Verdict around(CallState<I, O> call, Supplier<Verdict> send) {
        Attempt attempt = call.attempt();
        Deadline deadline = call.deadline();
        Duration before = deadline.leftOver();
        tell(() -> listener.attemptStarted(attempt));
        LogLine.write(() -> LOG.debug(
                "{} {} call {} attempt {}",
                attempt.institution(),
                attempt.operation(),
                attempt.correlation(),
                attempt.number()));
        Optional<Integer> status = Optional.empty();
        Optional<ErrorCode> code = Optional.of(ErrorCode.UNCLASSIFIED);
        try {
            Verdict verdict = send.get();
            status = status(verdict);
            code = verdict instanceof Failure failure
                    ? Optional.of(failure.problem().code())
                    : Optional.empty();
            call.lastStatus = status.orElse(null);
            return verdict;
        } finally {
            Duration elapsed = before.minus(deadline.leftOver());
            Optional<Integer> endStatus = status;
            Optional<ErrorCode> endCode = code;
            tell(() -> listener.attemptEnded(attempt, endStatus, endCode, elapsed));
            LogLine.write(() -> LOG.debug(
                    "{} {} call {} attempt {} ended: {}",
                    attempt.institution(),
                    attempt.operation(),
                    attempt.correlation(),
                    attempt.number(),
                    endCode.map(ErrorCode::value).orElse("ok")));
        }
    }

    private static Optional<Integer> status(Verdict verdict) {
        if (verdict instanceof Success success) {
            return Optional.of(success.response().status());
        }
        return ((Failure) verdict).problem().answer().map(ProviderAnswer::status);
    }

    static void tell(Runnable words) {
        try {
            words.run();
        } catch (RuntimeException | Error broken) {
            LogLine.write(
                    () -> LOG.warn("a call listener threw {}", broken.getClass().getName()));
        }
    }
}
