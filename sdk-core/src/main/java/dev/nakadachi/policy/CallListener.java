package dev.nakadachi.policy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.json.Notice;
import dev.nakadachi.operation.OperationName;
import java.time.Duration;
import java.util.Optional;

/**
 * Watches attempts, for metrics and traces. Start and end always come in pairs. A listener cannot break a call: what it
 * throws is logged and dropped. Called on the caller's thread; must be quick and thread-safe.
 */
public interface CallListener {

    /**
     * Watches nothing.
     *
     * @return a listener without effect
     */
    static CallListener none() {
        return new CallListener() {};
    }

    /**
     * An attempt begins.
     *
     * @param attempt which one
     */
    default void attemptStarted(Attempt attempt) {}

    /**
     * An attempt has ended.
     *
     * @param attempt which one
     * @param status the HTTP status, empty where there was no answer
     * @param problem the canonical code, empty for a success
     * @param elapsed how long it took
     */
    default void attemptEnded(
            Attempt attempt, Optional<Integer> status, Optional<ErrorCode> problem, Duration elapsed) {}

    /**
     * Something was noticed while an answer was read, such as a member that no mapping knows or a value that was
     * masked. Told once for every notice of an answer, and at most a hundred times for one answer.
     *
     * @param institution where
     * @param operation in which operation
     * @param notice what and in which member, never the value
     */
    default void noticed(InstitutionId institution, OperationName operation, Notice notice) {}

    /**
     * Names an attempt. Closed by nature, hence a record.
     *
     * @param institution where
     * @param operation what
     * @param correlation in which call
     * @param number 1 for the first
     */
    record Attempt(InstitutionId institution, OperationName operation, CorrelationId correlation, int number) {}
}
