package dev.nakadachi.sync;

import java.util.Objects;

/**
 * A line with its facts, as a source reads it. Prints its day only. Immutable where the line is.
 *
 * @param <L> a line of the domain
 */
public final class SourceLine<L> {

    private final LineFacts facts;
    private final L line;

    /**
     * A line.
     *
     * @param facts what is compared
     * @param line what a sink gets
     */
    public SourceLine(LineFacts facts, L line) {
        this.facts = Objects.requireNonNull(facts, "facts");
        this.line = Objects.requireNonNull(line, "line");
    }

    /**
     * What is compared.
     *
     * @return the facts
     */
    public LineFacts facts() {
        return facts;
    }

    /**
     * What a sink gets.
     *
     * @return the line
     */
    public L line() {
        return line;
    }

    @Override
    public String toString() {
        return "SourceLine[" + facts.day() + "]";
    }
}
