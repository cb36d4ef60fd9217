package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.ProviderAnswer;
import dev.nakadachi.host.Host;
import dev.nakadachi.policy.CallListener;
import dev.nakadachi.policy.CallListener.Attempt;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** OBSERVE of the OAuth endpoints: the log by an allow-list, and the listener, which cannot break a call. */
final class OAuthObservation {

    private static final Logger LOG = LoggerFactory.getLogger("dev.nakadachi.token");

    private final ChainParts parts;

    OAuthObservation(ChainParts parts) {
        this.parts = parts;
    }

    void asked(OAuthCall call) {
        LOG.debug("{} {} call {}", parts.institution(), call.operation(), call.correlation());
    }

    /** A success and the status it came with. */
    record Seen<T>(int status, T value) {}

    <T> T around(OAuthCall call, int number, Supplier<Seen<T>> send) {
        Host host = parts.host();
        CallListener listener = parts.listener();
        Attempt attempt = new Attempt(parts.institution(), call.operation(), call.correlation(), number);
        tell(() -> listener.attemptStarted(attempt));
        long before = host.nanoTime();
        Ending ending = new Ending(Optional.empty(), Optional.of(ErrorCode.UNCLASSIFIED));
        try {
            Seen<T> seen = send.get();
            ending = new Ending(Optional.of(seen.status()), Optional.empty());
            return seen.value();
        } catch (NakadachiException failed) {
            ending = new Ending(
                    failed.problem().answer().map(ProviderAnswer::status),
                    Optional.of(failed.problem().code()));
            throw failed;
        } finally {
            Ending end = ending;
            Duration elapsed = Duration.ofNanos(host.nanoTime() - before);
            tell(() -> listener.attemptEnded(attempt, end.status(), end.code(), elapsed));
            LOG.debug(
                    "{} {} call {} ended: {}",
                    attempt.institution(),
                    attempt.operation(),
                    attempt.correlation(),
                    end.code().map(ErrorCode::value).orElse("ok"));
        }
    }

    /** Not even an Error passes: it would take the tokens of the answer with it, and the old ones are used up. */
    @SuppressWarnings("CatchingUnchecked") // see above
    private static void tell(Runnable words) {
        try {
            words.run();
        } catch (RuntimeException | Error broken) {
            LOG.warn("a call listener threw {}", broken.getClass().getName());
        }
    }

    private record Ending(Optional<Integer> status, Optional<ErrorCode> code) {}
}
