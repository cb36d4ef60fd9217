package dev.nakadachi.audit;

import dev.nakadachi.audit.AuditFinding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.crypto.Mac;

/** Walks the segments of one chain and compares them with its head. Used once. */
final class ChainWalk {

    private final SegmentStorage storage;
    private final AuditKeys keys;
    private final FindingList findings;
    private final ChainId chain;
    private final Optional<Head> head;
    private final LineCheck check;
    private boolean torn;

    ChainWalk(SegmentStorage storage, AuditKeys keys, FindingList findings, ChainId chain, Optional<Head> head) {
        this.storage = storage;
        this.keys = keys;
        this.findings = findings;
        this.chain = chain;
        this.head = head;
        this.check = new LineCheck(chain, head, findings);
    }

    /** Walks; hands on every line that verifies, but not the first of each segment. */
    void walk(List<SegmentId> segments, Consumer<SealedLine> verified) {
        int before = 0;
        for (SegmentId segment : segments) {
            if (torn) {
                findings.add(
                        Kind.CHANGED, chain, check.count() + 1, "a segment before the last one ends in a torn line");
            }
            if (segment.number() > before + 1) {
                tellMissing(before, segment.number());
            }
            read(segment, segment.number() == before + 1, verified);
            before = segment.number();
        }
        compareWithHead(before);
    }

    long count() {
        return check.count();
    }

    long lines() {
        return check.lines();
    }

    Optional<String> last() {
        return check.last();
    }

    private void tellMissing(int before, int next) {
        String gone = "segments " + (before + 1) + " to " + (next - 1) + " are gone";
        boolean headIsGone = head.filter(end -> end.segment().number() < next).isPresent();
        boolean oldest = before == 0 && !headIsGone;
        findings.add(oldest ? Kind.REMOVED_SEGMENTS : Kind.MISSING_SEGMENT, chain, check.count() + 1, gone);
    }

    private void read(SegmentId segment, boolean continues, Consumer<SealedLine> verified) {
        try (LineReader lines = new LineReader(storage.open(segment))) {
            Optional<byte[]> line = lines.next();
            if (line.isPresent()) {
                Optional<SealedLine> header = SealedLine.split(line.get());
                if (!continues) {
                    header.ifPresent(found -> anchorAt(found));
                }
                Optional<Mac> key = keyOf(header);
                checkHeader(segment, header, key);
                for (line = lines.next(); line.isPresent(); line = lines.next()) {
                    checkLine(SealedLine.split(line.get()), key, verified);
                }
            }
            torn = lines.torn();
        }
    }

    private void anchorAt(SealedLine header) {
        Optional<String> previous = header.text("previous").filter(text -> text.matches("[0-9a-f]{64}"));
        previous.ifPresent(mac -> check.anchor(Math.max(0, header.number("n") - 1), mac));
    }

    /**
     * The key that the header names, empty when it was not given; a header that names none is tried with the current.
     */
    private Optional<Mac> keyOf(Optional<SealedLine> header) {
        Optional<String> named = header.flatMap(line -> line.text("key"));
        if (named.isEmpty()) {
            return Optional.of(keys.sealing().forLines());
        }
        Optional<String> check = header.flatMap(line -> line.text("check"));
        return named.flatMap(keys::find)
                .filter(key -> check.equals(Optional.of(key.check())))
                .map(ChainKey::forLines);
    }

    private void checkHeader(SegmentId segment, Optional<SealedLine> header, Optional<Mac> key) {
        if (key.isEmpty()) {
            findings.add(Kind.WRONG_KEY, chain, check.count() + 1, "segment " + segment.number() + " has another key");
        }
        boolean verified = checkLine(header, key, line -> {});
        boolean inPlace = header.filter(line -> line.text("chain").equals(Optional.of(chain.value())))
                .filter(line -> line.number("segment") == segment.number())
                .isPresent();
        if (verified && !inPlace) {
            findings.add(Kind.CHANGED, chain, check.count(), "the segment belongs elsewhere");
        }
    }

    private boolean checkLine(Optional<SealedLine> line, Optional<Mac> key, Consumer<SealedLine> verified) {
        if (key.isEmpty()) {
            check.pass(line.map(found -> OptionalLong.of(found.number("n"))).orElse(OptionalLong.empty()));
            return false;
        }
        boolean accepted = check.accept(line, key.get());
        if (accepted) {
            line.ifPresent(verified);
        }
        return accepted;
    }

    private void compareWithHead(int lastSegment) {
        long count = check.count();
        long durable = head.map(Head::count).orElse(0L);
        boolean closed = head.filter(Head::closed).isPresent();
        head.filter(end -> end.segment().number() > lastSegment)
                .ifPresent(end -> findings.add(
                        Kind.MISSING_SEGMENT,
                        chain,
                        count + 1,
                        "the head is in segment " + end.segment().number()));
        if (count < durable) {
            findings.add(Kind.TRUNCATED, chain, count + 1, "the head seals " + durable + " lines");
        }
        if (closed && (count > durable || torn)) {
            findings.add(Kind.CHANGED, chain, durable + 1, "something follows the last line of a closed chain");
        } else if (head.isPresent() && count > durable) {
            findings.add(Kind.CRASH_TAIL, chain, durable + 1, (count - durable) + " lines follow the head");
        }
        if (torn && !closed) {
            findings.add(Kind.CRASH_TAIL, chain, count + 1, "the last line is torn");
        }
    }
}
