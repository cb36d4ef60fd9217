package dev.nakadachi.audit;

import dev.nakadachi.audit.AuditFinding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;

/**
 * Checks line after line of one chain in constant memory. After a finding it goes on from what it read, so that one
 * change is told once and later ones are told too.
 */
final class LineCheck {

    private final ChainId chain;
    private final Optional<Head> head;
    private final FindingList findings;
    private long count;
    private long lines;
    /** The MACs that may stand before the next line; none where the line before could not be read. */
    private List<String> before = List.of("00".repeat(ChainTip.MAC_BYTES));

    LineCheck(ChainId chain, Optional<Head> head, FindingList findings) {
        this.chain = chain;
        this.head = head;
        this.findings = findings;
    }

    /** Goes on behind lines that were not read. */
    void anchor(long linesBefore, String previous) {
        count = linesBefore;
        before = List.of(previous);
    }

    /** Goes on behind a line whose MAC is not known. */
    void lose() {
        before = List.of();
    }

    /** Counts a line that cannot be checked for want of its key. */
    void pass(OptionalLong number) {
        lines++;
        count = number.orElse(count + 1);
        lose();
    }

    /** Checks the next line; true when it is what was written there. */
    boolean accept(Optional<SealedLine> read, Mac key) {
        lines++;
        if (read.isEmpty()) {
            findings.add(Kind.CHANGED, chain, count + 1, "is not a sealed line");
            count++;
            lose();
            return false;
        }
        SealedLine line = read.get();
        long number = line.number("n");
        if (number == count + 1 && follows(line, key)) {
            count = number;
            before = List.of(line.mac());
            return agreesWithHead(line);
        }
        explain(line, number, key);
        return false;
    }

    long count() {
        return count;
    }

    long lines() {
        return lines;
    }

    Optional<String> last() {
        return before.stream().findFirst();
    }

    private boolean follows(SealedLine line, Mac key) {
        return before.isEmpty()
                || before.stream().anyMatch(mac -> line.sealBehind(mac, key).equals(line.mac()));
    }

    private void explain(SealedLine line, long number, Mac key) {
        if (number > count + 1) {
            findings.add(Kind.DROPPED, chain, count + 1, "the next line is line " + number);
            count = number;
            before = List.of(line.mac());
        } else if (number > 0 && number <= count) {
            findings.add(Kind.REORDERED, chain, number, "stands behind line " + count);
            before = before.isEmpty() ? List.of(line.mac()) : List.of(before.get(0), line.mac());
        } else {
            findings.add(Kind.CHANGED, chain, count + 1, "does not verify");
            count++;
            before = before.isEmpty() ? List.of(line.mac()) : List.of(line.mac(), line.sealBehind(before.get(0), key));
        }
    }

    private boolean agreesWithHead(SealedLine line) {
        boolean other = head.filter(end -> end.count() == count && !end.last().equals(line.mac()))
                .isPresent();
        if (other) {
            findings.add(Kind.CHANGED, chain, count, "is not the line that the head seals");
        }
        return !other;
    }
}
