package dev.nakadachi.provider;

import dev.nakadachi.error.Finding;
import dev.nakadachi.error.InvalidInputException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A call that went as far as its encoder and no further: nothing was sent, recorded or logged. What the encoder refuses
 * is what a call with the same input would be refused for. Prints how much was found. Immutable and thread-safe.
 */
public final class Rehearsal {

    private final Instant at;
    private final ServiceFacts service;
    private final ExecutionDays days;
    private final List<Finding> findings;

    private Rehearsal(Instant at, ServiceFacts service, ExecutionDays days, List<? extends Finding> findings) {
        this.at = Objects.requireNonNull(at, "at");
        this.service = Objects.requireNonNull(service, "service");
        this.days = Objects.requireNonNull(days, "days");
        this.findings = List.copyOf(findings);
    }

    /**
     * A rehearsal in which nothing was refused, for the engine and for tests.
     *
     * @param at the moment of the rehearsal
     * @param service what the institution says of its service
     * @param days on which days it carries the order out
     * @return the rehearsal
     */
    public static Rehearsal of(Instant at, ServiceFacts service, ExecutionDays days) {
        return new Rehearsal(at, service, days, List.of());
    }

    /**
     * The same rehearsal, in which the encoder refused the input.
     *
     * @param refusal what it threw; one without findings is one finding
     * @return a copy
     */
    public Rehearsal refusedBy(InvalidInputException refusal) {
        List<Finding> all = refusal.findings().isEmpty()
                ? List.of(new Whole(
                        refusal.problem().code().value(), refusal.problem().detail()))
                : refusal.findings();
        return new Rehearsal(at, service, days, all);
    }

    /**
     * Every rule of the institution that the input breaks.
     *
     * @return in the order of the encoder, unmodifiable; empty where a call would be sent
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The moment of the rehearsal, by the clock of the connection.
     *
     * @return the moment
     */
    public Instant at() {
        return at;
    }

    /**
     * What the institution says of its service, such as its cut-off.
     *
     * @return the facts of the connection
     */
    public ServiceFacts service() {
        return service;
    }

    /**
     * On which days the institution carries this input out.
     *
     * @return business days unless its profile says otherwise
     */
    public ExecutionDays days() {
        return days;
    }

    @Override
    public String toString() {
        return "Rehearsal[" + findings.size() + " findings]";
    }

    private record Whole(String ruleId, String words) implements Finding {}
}
