package dev.nakadachi.audit;

import dev.nakadachi.audit.AuditFinding.Severity;
import java.util.List;

/** What {@link AuditVerifier} found. Immutable. */
public final class AuditReport {

    /** So many findings are kept in words; all are counted. */
    public static final int MOST_FINDINGS = 1_000;

    private final long chains;
    private final long lines;
    private final long errors;
    private final List<AuditFinding> findings;

    AuditReport(long chains, long lines, long errors, List<AuditFinding> findings) {
        this.chains = chains;
        this.lines = lines;
        this.errors = errors;
        this.findings = List.copyOf(findings);
    }

    /**
     * Whether the log is what was written.
     *
     * @return true when no finding is an error; a place without any chain is not intact, since opening a log makes one
     */
    public boolean intact() {
        return errors == 0;
    }

    /**
     * How many chains were walked, without the manifest.
     *
     * @return the chains
     */
    public long chains() {
        return chains;
    }

    /**
     * How many lines were read, without those of the manifest. The first line of a segment counts too.
     *
     * @return the lines
     */
    public long lines() {
        return lines;
    }

    /**
     * How many findings are errors.
     *
     * @return the errors, those beyond {@link #MOST_FINDINGS} included
     */
    public long errors() {
        return errors;
    }

    /**
     * The findings in the order of the walk.
     *
     * @return at most {@link #MOST_FINDINGS}
     */
    public List<AuditFinding> findings() {
        return findings;
    }

    @Override
    public String toString() {
        long warnings = findings.stream()
                .filter(finding -> finding.kind().severity() == Severity.WARNING)
                .count();
        return "AuditReport[" + (intact() ? "intact" : "NOT INTACT") + ", " + chains + " chains, " + lines + " lines, "
                + errors + " errors, " + warnings + " warnings]";
    }
}
