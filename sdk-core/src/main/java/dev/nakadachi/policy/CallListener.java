package dev.nakadachi.policy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.InstitutionId;
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
     * An answer had a member that the provider's mapping does not know: the specification may have moved on.
     *
     * @param institution where
     * @param operation in which operation
     * @param path where in the answer, member names only
     * @param type the JSON type, never the value
     */
    default void unknownMember(InstitutionId institution, OperationName operation, String path, String type) {}

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
