package dev.nakadachi.audit;

import dev.nakadachi.audit.AuditFinding.Kind;
import dev.nakadachi.audit.AuditFinding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects findings in bounded memory. */
final class FindingList {

    private final List<AuditFinding> kept = new ArrayList<>();
    private long errors;

    void add(Kind kind, ChainId chain, long line, String detail) {
        if (kind.severity() == Severity.ERROR) {
            errors++;
        }
        if (kept.size() < AuditReport.MOST_FINDINGS) {
            kept.add(new AuditFinding(kind, chain, line, detail));
        }
    }

    List<AuditFinding> kept() {
        return kept;
    }

    long errors() {
        return errors;
    }
}
