package dev.nakadachi.audit;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Rule;

/**
 * How an event ended: {@code ok}, {@code unknown}, or a canonical error code. Closed by nature, hence a record.
 *
 * @param value lower-case words joined by dots and dashes
 */
public record AuditResult(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "AuditResult",
            "(?=.{1,64}$)[a-z]+(?:[.-][a-z]+)*",
            "is lower-case words joined by dots and dashes, at most 64 characters",
            "use AuditResult.OK, AuditResult.UNKNOWN or AuditResult.failed(code)");

    /** It was done. */
    public static final AuditResult OK = new AuditResult("ok");

    /** It may or may not have been done; the institution has to be asked. */
    public static final AuditResult UNKNOWN = new AuditResult("unknown");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public AuditResult {
        SHAPE.check(value);
    }

    /**
     * It was refused or failed.
     *
     * @param code the canonical code
     * @return the result that carries the code
     */
    public static AuditResult failed(ErrorCode code) {
        return new AuditResult(code.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
