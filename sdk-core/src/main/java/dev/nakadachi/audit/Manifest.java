package dev.nakadachi.audit;

import dev.nakadachi.audit.AuditFinding.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of all chains: itself a chain, of small segments that are replaced whole, so that no crash tears it. Only
 * its lock's holder writes.
 */
final class Manifest {

    /** Its header and the first chain: all that may stand there before the first head is sealed. */
    private static final long LINES_OF_FIRST_OPENING = 2;

    private static final int LARGEST_SEGMENT = 256 * 1024;

    private final SegmentStorage storage;
    private final HeadStorage heads;
    private final AuditKeys keys;

    Manifest(SegmentStorage storage, HeadStorage heads, AuditKeys keys) {
        this.storage = storage;
        this.heads = heads;
        this.keys = keys;
    }

    /** The chains that it lists; what does not verify goes to the findings. */
    Set<ChainId> read(FindingList findings) {
        // The head first: a writer that adds a line meanwhile can only be ahead of it.
        HeadReading head = readHead(findings);
        Set<ChainId> chains = new TreeSet<>();
        walk(findings, head, segments(), chains);
        return chains;
    }

    /** Adds a chain and seals the new head; the caller holds the lock. */
    void add(ChainId chain, OpeningWriter writer) {
        FindingList findings = new FindingList();
        List<SegmentId> segments = segments();
        ChainWalk walk = walk(findings, readHead(findings), segments, new TreeSet<>());
        if (findings.errors() > 0) {
            throw StoreFailure.tampered(
                    "the manifest does not verify (" + findings.kept().get(0)
                            + "); check the keys, keep both directories as evidence and open the log in new ones");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ChainTip tip = tipOf(segments, walk, content, writer);
        if (content.size() == 0) {
            content.writeBytes(tip.header(writer.time()));
        }
        content.writeBytes(tip.line(LineWriter.chainOpened(writer.time(), chain, writer.node())));
        storage.replace(tip.segment(), content.toByteArray());
        heads.replace(ChainId.MANIFEST, tip.seal(false));
    }

    /** Who opens a chain, and when. */
    record OpeningWriter(String node, Instant time) {}

    private ChainTip tipOf(
            List<SegmentId> segments, ChainWalk walk, ByteArrayOutputStream content, OpeningWriter writer) {
        ChainKey key = keys.sealing();
        Optional<String> last = walk.last();
        if (segments.isEmpty() || last.isEmpty()) {
            return ChainTip.beginning(key, writer.node(), ChainId.MANIFEST);
        }
        SegmentId segment = segments.get(segments.size() - 1);
        byte[] written = readWhole(segment);
        ChainTip tip = ChainTip.behind(key, writer.node(), segment, walk.count(), last.get());
        boolean sameKey = keyOf(written).equals(Optional.of(key.id()));
        if (sameKey && written.length < LARGEST_SEGMENT) {
            content.writeBytes(written);
        } else {
            tip.roll();
        }
        return tip;
    }

    private ChainWalk walk(FindingList findings, HeadReading head, List<SegmentId> segments, Set<ChainId> chains) {
        ChainWalk walk = new ChainWalk(storage, keys, findings, ChainId.MANIFEST, head.head());
        walk.walk(segments, line -> {
            // A later version may write other kinds about a chain, such as that it was retired.
            if (line.text("kind").equals(Optional.of(LineWriter.CHAIN_OPENED))) {
                line.text("chain").map(ChainId::new).ifPresent(chains::add);
            }
        });
        if (walk.count() > 0 && !head.present()) {
            boolean first = walk.count() <= LINES_OF_FIRST_OPENING;
            findings.add(
                    first ? Kind.CRASH_AT_OPENING : Kind.MISSING_HEAD, ChainId.MANIFEST, 0, "the manifest has no head");
        }
        return walk;
    }

    private HeadReading readHead(FindingList findings) {
        return HeadReading.of(ChainId.MANIFEST, heads, keys, findings);
    }

    private List<SegmentId> segments() {
        return storage.segments().stream()
                .filter(segment -> segment.chain().equals(ChainId.MANIFEST))
                .toList();
    }

    private byte[] readWhole(SegmentId segment) {
        try (InputStream in = storage.open(segment)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw StoreFailure.failed("reading the manifest", e);
        }
    }

    private static Optional<String> keyOf(byte[] segment) {
        try (LineReader lines = new LineReader(new ByteArrayInputStream(segment))) {
            return lines.next().flatMap(SealedLine::split).flatMap(header -> header.text("key"));
        }
    }
}
