package dev.nakadachi.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The developer corrects the call or the set-up; no byte has left. */
public final class InvalidInputException extends NakadachiException {

    private final transient List<Finding> findings;

    /**
     * An exception for a problem.
     *
     * @param problem what went wrong
     */
    public InvalidInputException(Problem problem) {
        this(problem, List.of());
    }

    /**
     * An exception for everything that a check found.
     *
     * @param problem what went wrong, in sum
     * @param findings each breach
     */
    public InvalidInputException(Problem problem, List<? extends Finding> findings) {
        super(problem, null);
        this.findings = List.copyOf(findings);
    }

    InvalidInputException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
        this.findings = cause instanceof InvalidInputException found ? found.findings() : List.of();
    }

    /**
     * Each breach, where the input has many parts and all were checked.
     *
     * @return in the order of the input, unmodifiable; empty where the problem says all
     */
    public List<Finding> findings() {
        return findings;
    }
}
