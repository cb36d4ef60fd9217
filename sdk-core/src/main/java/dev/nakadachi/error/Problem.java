package dev.nakadachi.error;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in the one vocabulary of all institutions, and what the caller can do about it.
 *
 * <p>Carries no account number, name, token or secret. Immutable and thread-safe; the {@code with} methods return a
 * copy.
 */
public final class Problem {

    private final ErrorCode code;
    private final String detail;
    private final Execution execution;
    private final Optional<String> institution;
    private final Optional<String> correlation;
    private final Optional<ProviderAnswer> answer;
    private final Optional<Instant> retryAt;
    private final Optional<StepUp> stepUp;

    private Problem(
            ErrorCode code,
            String detail,
            Execution execution,
            Optional<String> institution,
            Optional<String> correlation,
            Optional<ProviderAnswer> answer,
            Optional<Instant> retryAt,
            Optional<StepUp> stepUp) {
        this.code = code;
        this.detail = detail;
        this.execution = execution;
        this.institution = institution;
        this.correlation = correlation;
        this.answer = answer;
        this.retryAt = retryAt;
        this.stepUp = stepUp;
    }

    /**
     * A problem that surely moved no money.
     *
     * @param code the canonical code
     * @param detail what happened, without any value of the caller
     * @return the problem
     */
    public static Problem of(ErrorCode code, String detail) {
        return new Problem(
                code,
                detail,
                Execution.NOT_EXECUTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same problem with another word on execution.
     *
     * @param value whether the institution may have carried it out
     * @return a copy
     */
    public Problem withExecution(Execution value) {
        return new Problem(code, detail, value, institution, correlation, answer, retryAt, stepUp);
    }

    /**
     * The same problem, placed.
     *
     * @param where the institution id
     * @param call the correlation id
     * @return a copy
     */
    public Problem at(String where, String call) {
        return new Problem(code, detail, execution, Optional.of(where), Optional.of(call), answer, retryAt, stepUp);
    }

    /**
     * The same problem with the institution's own words.
     *
     * @param value the redacted answer
     * @return a copy
     */
    public Problem withAnswer(ProviderAnswer value) {
        return new Problem(code, detail, execution, institution, correlation, Optional.of(value), retryAt, stepUp);
    }

    /**
     * The same problem in other words.
     *
     * @param value what happened, without any value of the caller, the institution or a person
     * @return a copy
     */
    public Problem withDetail(String value) {
        return new Problem(code, value, execution, institution, correlation, answer, retryAt, stepUp);
    }

    /**
     * The same problem with a time before which a retry is pointless.
     *
     * @param value the time
     * @return a copy
     */
    public Problem withRetryAt(Instant value) {
        return new Problem(code, detail, execution, institution, correlation, answer, Optional.of(value), stepUp);
    }

    /**
     * The same problem with what the institution asks of the login.
     *
     * @param value the demand
     * @return a copy
     */
    public Problem withStepUp(StepUp value) {
        return new Problem(code, detail, execution, institution, correlation, answer, retryAt, Optional.of(value));
    }

    /**
     * The canonical code.
     *
     * @return the code
     */
    public ErrorCode code() {
        return code;
    }

    /**
     * What happened, in words.
     *
     * @return a sentence without values of the caller
     */
    public String detail() {
        return detail;
    }

    /**
     * Whether the institution may have carried it out.
     *
     * @return the execution
     */
    public Execution execution() {
        return execution;
    }

    /**
     * What the caller can do.
     *
     * @return the advice of the code's row
     */
    public Advice advice() {
        return code.advice();
    }

    /**
     * Where it happened.
     *
     * @return the institution id, empty for a problem before any call
     */
    public Optional<String> institution() {
        return institution;
    }

    /**
     * In which call it happened; the execution log has the same id.
     *
     * @return the correlation id, empty for a problem before any call
     */
    public Optional<String> correlation() {
        return correlation;
    }

    /**
     * The institution's own words.
     *
     * @return the redacted answer, empty where there was none
     */
    public Optional<ProviderAnswer> answer() {
        return answer;
    }

    /**
     * Before which a retry is pointless.
     *
     * @return the time, empty where the institution named none
     */
    public Optional<Instant> retryAt() {
        return retryAt;
    }

    /**
     * What the institution asks of the login; {@code ConsentRequest.steppingUp} takes it.
     *
     * @return the demand, empty for a problem that another login does not solve
     */
    public Optional<StepUp> stepUp() {
        return stepUp;
    }

    /**
     * The exception that carries this problem, chosen by what the caller can do.
     *
     * @return a new exception, not thrown
     */
    public NakadachiException toException() {
        return toException(null);
    }

    /**
     * The exception that carries this problem, with its cause.
     *
     * @param cause what led to it; its message must be free of secrets
     * @return a new exception, not thrown
     */
    public NakadachiException toException(@Nullable Throwable cause) {
        return switch (advice().family()) {
            case INVALID_INPUT -> new InvalidInputException(this, cause);
            case REFUSED_LOCALLY -> new RefusedLocallyException(this, cause);
            case CONSENT_REQUIRED -> new ConsentRequiredException(this, cause);
            case TRY_LATER -> new TryLaterException(this, cause);
            case INSTITUTION -> new InstitutionException(this, cause);
            case STORE -> new StoreException(this, cause);
        };
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(code.value()).append(": ").append(detail);
        institution.ifPresent(where -> text.append(" [").append(where).append(']'));
        correlation.ifPresent(id -> text.append(" [call ").append(id).append(']'));
        answer.ifPresent(words -> text.append(" [").append(words).append(']'));
        if (execution != Execution.NOT_EXECUTED) {
            text.append(" [").append(execution).append(']');
        }
        return text.append(". ").append(advice().remedy()).toString();
    }
}
