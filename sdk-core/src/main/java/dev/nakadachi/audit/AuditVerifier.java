package dev.nakadachi.audit;

import dev.nakadachi.audit.AuditFinding.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks an execution log against its manifest, its chains and the sealed heads. It reads only, in memory that does not
 * grow with the log, and may run while writers write. Thread-safe.
 *
 * <p>It finds any byte that changed, and lines, segments or chains that are gone or moved. It cannot find what somebody
 * did who holds the keys, or who put back an old state of both places at once; keep the two places, and the keys, under
 * different hands.
 */
public final class AuditVerifier {

    /** The first line of the first segment: all that a writer leaves before its chain is listed. */
    private static final long LINES_AT_OPENING = 1;

    private final SegmentStorage segments;
    private final HeadStorage heads;
    private final AuditKeys keys;

    private AuditVerifier(SegmentStorage segments, HeadStorage heads, AuditKeys keys) {
        this.segments = segments;
        this.heads = heads;
        this.keys = keys;
    }

    /**
     * A verifier of a log in files. Nothing is created, changed or removed.
     *
     * @param directory the directory of the log
     * @param headDirectory the directory of the heads
     * @param keys the keys
     * @return the verifier
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when a directory is not there
     */
    public static AuditVerifier file(Path directory, Path headDirectory, AuditKeys keys) {
        return of(
                new FileSegmentStorage(LogDirectory.existing(directory)),
                new FileHeadStorage(LogDirectory.existing(headDirectory)),
                keys);
    }

    /**
     * A verifier over any storage.
     *
     * @param segments where the log lies
     * @param heads where the heads lie
     * @param keys the keys
     * @return the verifier
     */
    public static AuditVerifier of(SegmentStorage segments, HeadStorage heads, AuditKeys keys) {
        return new AuditVerifier(segments, heads, keys);
    }

    /**
     * Reads the whole log.
     *
     * @return what was found
     * @throws dev.nakadachi.error.StoreException when a storage cannot be read
     */
    public AuditReport verify() {
        return new Run().report();
    }

    /** One reading. The places are listed before the manifest, since a writer lists its chain last. */
    private final class Run {

        private final FindingList findings = new FindingList();
        private final Set<ChainId> seen = new TreeSet<>(heads.chains());
        private long lines;

        AuditReport report() {
            segments.segments().forEach(segment -> seen.add(segment.chain()));
            seen.remove(ChainId.MANIFEST);
            Set<ChainId> listed = new Manifest(segments, heads, keys).read(findings);
            seen.removeAll(listed);
            if (listed.isEmpty() && seen.isEmpty()) {
                findings.add(Kind.MISSING_CHAIN, ChainId.MANIFEST, 0, "no log is there: an opened one has a chain");
            }
            listed.forEach(chain -> walk(chain, true));
            seen.forEach(chain -> walk(chain, false));
            return new AuditReport(listed.size() + seen.size(), lines, findings.errors(), findings.kept());
        }

        private void walk(ChainId chain, boolean listed) {
            HeadReading reading = HeadReading.of(chain, heads, keys, findings);
            Optional<Head> head = reading.head();
            List<SegmentId> parts = segments.segments().stream()
                    .filter(segment -> segment.chain().equals(chain))
                    .toList();
            if (parts.isEmpty()) {
                findings.add(Kind.MISSING_CHAIN, chain, 0, "no segment of the chain is there");
            }
            ChainWalk walk = new ChainWalk(segments, keys, findings, chain, head);
            walk.walk(parts, line -> {});
            lines += walk.lines();
            boolean crashed = !listed
                    && walk.count() <= LINES_AT_OPENING
                    && head.map(Head::count).orElse(0L) <= LINES_AT_OPENING;
            if (!reading.present() && !crashed) {
                findings.add(Kind.MISSING_HEAD, chain, 0, "the chain has no head");
            }
            if (!listed) {
                findings.add(
                        crashed ? Kind.CRASH_AT_OPENING : Kind.UNLISTED_CHAIN,
                        chain,
                        0,
                        "the manifest does not list it");
            }
        }
    }
}
