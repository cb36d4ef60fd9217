package dev.nakadachi.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.audit.AuditFinding.Kind;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.testing.CrowdHost;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A log in memory for tests: two places, one key, a host that is moved by hand. */
final class Log {

    /** 32 bytes 00 01 02 ... 1f. */
    static final Secret KEY = Secret.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    static final ChainLimits SMALL = new ChainLimits(700, 256, Duration.ofSeconds(1), 4_096);

    final MemoryFiles files;
    final MemoryFiles headFiles;
    final CrowdHost host;
    final AuditKeys keys;

    Log() {
        this(new MemoryFiles(), new MemoryFiles());
    }

    Log(MemoryFiles files, MemoryFiles headFiles) {
        this(files, headFiles, new CrowdHost());
    }

    private Log(MemoryFiles files, MemoryFiles headFiles, CrowdHost host) {
        this.files = files;
        this.headFiles = headFiles;
        this.host = host;
        host.holdTasks();
        this.keys = AuditKeys.of("k1", KEY);
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** What a crash of the machine leaves of both places. */
    Log crash(RandomGenerator random) {
        return new Log(files.crash(random), headFiles.crash(random), host);
    }

    /** Runs what waits in the background; returns how many tasks that were. */
    int runBackground() {
        int ran = 0;
        while (host.runHeldTask()) {
            ran++;
        }
        return ran;
    }

    AuditChain open() {
        return open(ChainLimits.USUAL);
    }

    AuditChain open(ChainLimits limits) {
        return open(keys, limits);
    }

    AuditChain open(AuditKeys with, ChainLimits limits) {
        host.advance(Duration.ofSeconds(5));
        return AuditChain.open(
                new FileSegmentStorage(files),
                new FileHeadStorage(headFiles),
                new ChainOpening(with, new NodeId("node-1"), host, limits));
    }

    AuditReport verify() {
        return verify(keys);
    }

    AuditReport verify(AuditKeys with) {
        return AuditVerifier.of(new FileSegmentStorage(files), new FileHeadStorage(headFiles), with)
                .verify();
    }

    List<Kind> kinds() {
        return verify().findings().stream().map(AuditFinding::kind).toList();
    }

    AuditEvent event(int number) {
        return AuditEvent.builder(AuditKind.CALL_CLOSED, host.now(), new CorrelationId("call-" + number))
                .institution(new InstitutionId("some-bank"))
                .operation("accounts.list")
                .result(AuditResult.OK)
                .build();
    }

    /** A copy with both places, to break. */
    Log copy() {
        return new Log(files.copy(), headFiles.copy(), host);
    }

    /** The segments of all chains but the manifest, in order. */
    List<String> segments() {
        return files.list().stream()
                .filter(name -> !name.startsWith("manifest"))
                .toList();
    }

    String text(String segment) {
        return new String(files.content(segment), UTF_8);
    }

    List<String> lines(String segment) {
        return text(segment).lines().toList();
    }

    void rewrite(String segment, List<String> lines) {
        files.put(segment, (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(UTF_8));
    }
}
