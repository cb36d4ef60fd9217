package dev.nakadachi.sandbox.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditChain;
import dev.nakadachi.audit.AuditKeys;
import dev.nakadachi.audit.AuditReport;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.audit.AuditVerifier;
import dev.nakadachi.audit.ChainId;
import dev.nakadachi.audit.HeadStorage;
import dev.nakadachi.audit.SegmentId;
import dev.nakadachi.audit.SegmentStorage;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.NodeId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class AuditChainInFilesTest extends AuditSinkContract {

    private final AuditKeys keys = AuditKeys.generate(Host.system());
    private final AtomicBoolean broken = new AtomicBoolean();

    @TempDir
    private Path log;

    @TempDir
    private Path heads;

    @AfterEach
    void whateverHappenedTheLogVerifies() {
        AuditReport report = AuditVerifier.file(log, heads, keys).verify();

        assertThat(report.intact()).as(report.findings().toString()).isTrue();
        assertThat(report.chains()).isPositive();
    }

    @Override
    protected AuditSink open() {
        SegmentStorage segments = new BreakableSegments(SegmentStorage.directory(log), broken);
        return AuditChain.open(segments, HeadStorage.directory(heads), keys, new NodeId("node-1"), Host.system());
    }

    @Override
    protected void breakStorage() {
        broken.set(true);
    }

    @Override
    protected void repairStorage() {
        broken.set(false);
    }

    @Override
    protected List<String> records() {
        SegmentStorage segments = SegmentStorage.directory(log);
        return segments.segments().stream()
                .filter(segment -> !segment.chain().equals(ChainId.MANIFEST))
                .flatMap(segment -> linesBehindTheFirst(segments, segment))
                .toList();
    }

    private static Stream<String> linesBehindTheFirst(SegmentStorage segments, SegmentId segment) {
        try (InputStream in = segments.open(segment)) {
            return new String(in.readAllBytes(), UTF_8).lines().skip(1).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
