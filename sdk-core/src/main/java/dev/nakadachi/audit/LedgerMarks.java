package dev.nakadachi.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.nakadachi.ledger.LedgerMark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the chains of a log know of the transfer ledger. A head seals the newest step that its chain tells of, so the
 * lines are read only of a chain whose head is gone or does not open. They are not verified: a forged one can stop
 * payments and let none through.
 */
final class LedgerMarks {

    static final int MOST = 256;

    private final SegmentStorage segments;
    private final HeadStorage heads;
    private final AuditKeys keys;

    LedgerMarks(SegmentStorage segments, HeadStorage heads, AuditKeys keys) {
        this.segments = segments;
        this.heads = heads;
        this.keys = keys;
    }

    /** For each chain the mark with the highest position; the highest of all first. */
    List<LedgerMark> newest() {
        Comparator<LedgerMark> byPosition = Comparator.comparingLong(LedgerMark::position);
        PriorityQueue<LedgerMark> newest = new PriorityQueue<>(byPosition);
        for (ChainId chain : chains()) {
            newestOf(chain).ifPresent(newest::add);
            if (newest.size() > MOST) {
                newest.remove();
            }
        }
        return newest.stream().sorted(byPosition.reversed()).toList();
    }

    private Set<ChainId> chains() {
        Set<ChainId> chains = new TreeSet<>(heads.chains());
        segments.segments().forEach(segment -> chains.add(segment.chain()));
        chains.remove(ChainId.MANIFEST);
        return chains;
    }

    private Optional<LedgerMark> newestOf(ChainId chain) {
        Optional<Head> head = heads.read(chain).flatMap(bytes -> Head.open(chain, bytes, keys));
        return head.isPresent()
                ? head.flatMap(end -> Optional.ofNullable(end.mark()))
                : segments.segments().stream()
                        .filter(segment -> segment.chain().equals(chain))
                        .map(this::newestIn)
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingLong(LedgerMark::position));
    }

    private Optional<LedgerMark> newestIn(SegmentId segment) {
        LedgerMark newest = null;
        try (LineReader lines = new LineReader(segments.open(segment))) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                LedgerMark told = line.filter(LedgerMarks::mayTell)
                        .flatMap(SealedLine::split)
                        .map(Head::markIn)
                        .orElse(null);
                if (told != null && (newest == null || told.position() > newest.position())) {
                    newest = told;
                }
            }
        }
        return Optional.ofNullable(newest);
    }

    /** Most lines tell of no step, and splitting a line is the dear part. */
    private static boolean mayTell(byte[] line) {
        return new String(line, ISO_8859_1).contains(",\"entry\":\"");
    }
}
