package dev.nakadachi.audit;

import java.util.Objects;
import java.util.OptionalLong;

/** One thing that {@link AuditVerifier} has to say about a log. Holds nothing of an event's content. Immutable. */
public final class AuditFinding {

    /** How much a finding weighs. */
    public enum Severity {
        /** The log is not what was written. */
        ERROR,
        /** What a crash may leave behind; nothing that was durable is lost. */
        WARNING,
        /** Worth knowing. */
        INFORMATION
    }

    /** What was found. Later versions may add kinds. */
    public enum Kind {
        /** A line is not the one that was written there. */
        CHANGED(Severity.ERROR),
        /** Lines are missing in the middle; a line that was moved away leaves the same gap. */
        DROPPED(Severity.ERROR),
        /** A line stands behind one that was written later, or stands there twice. */
        REORDERED(Severity.ERROR),
        /** The log ends before its sealed head. */
        TRUNCATED(Severity.ERROR),
        /** A segment is missing between others or at the end. */
        MISSING_SEGMENT(Severity.ERROR),
        /** A chain of the manifest, or the manifest itself, has no segment; or there is no chain at all. */
        MISSING_CHAIN(Severity.ERROR),
        /** A chain has more than an opening writer leaves behind and the manifest does not list it. */
        UNLISTED_CHAIN(Severity.ERROR),
        /** A chain has no sealed head. */
        MISSING_HEAD(Severity.ERROR),
        /** A head does not open: changed, of another chain, or sealed with another key. */
        CHANGED_HEAD(Severity.ERROR),
        /** Lines were written with a key that was not given; they were not checked. */
        WRONG_KEY(Severity.ERROR),
        /** Lines follow the sealed head, or the last line is torn: the writer crashed before its next commit. */
        CRASH_TAIL(Severity.WARNING),
        /** A writer crashed while it opened its chain; it had recorded nothing. */
        CRASH_AT_OPENING(Severity.WARNING),
        /** The oldest segments of a chain are gone, as after their retention time. */
        REMOVED_SEGMENTS(Severity.INFORMATION);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        /**
         * How much it weighs.
         *
         * @return the severity
         */
        public Severity severity() {
            return severity;
        }
    }

    private final Kind kind;
    private final ChainId chain;
    private final long line;
    private final String detail;

    AuditFinding(Kind kind, ChainId chain, long line, String detail) {
        this.kind = kind;
        this.chain = chain;
        this.line = line;
        this.detail = detail;
    }

    /**
     * What was found.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * In which chain.
     *
     * @return the chain
     */
    public ChainId chain() {
        return chain;
    }

    /**
     * At which line of the chain.
     *
     * @return the line, counted from 1 over all segments; empty where a finding has no line
     */
    public OptionalLong line() {
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /**
     * The finding in words.
     *
     * @return a clause
     */
    public String detail() {
        return detail;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuditFinding that
                && kind == that.kind
                && chain.equals(that.chain)
                && line == that.line
                && detail.equals(that.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, chain, line, detail);
    }

    @Override
    public String toString() {
        return kind.severity() + " " + kind + " chain " + chain + (line == 0 ? "" : " line " + line) + ": " + detail;
    }
}
