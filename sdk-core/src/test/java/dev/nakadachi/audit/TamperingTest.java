package dev.nakadachi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditFinding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Issue 2, acceptance: one byte changed, records dropped, reordered, truncated (tail included): each detected. */
class TamperingTest {

    private final Log log = new Log();

    /** Two chains, the first with several segments. */
    @BeforeEach
    void write() {
        try (AuditChain first = log.open(Log.SMALL)) {
            for (int i = 1; i <= 9; i++) {
                first.append(log.event(i));
            }
        }
        try (AuditChain second = log.open()) {
            second.append(log.event(10));
            second.append(log.event(11));
        }
    }

    @Test
    void theUntouchedLogIsIntact() {
        AuditReport report = log.verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.intact()).isTrue();
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.lines()).isEqualTo(11 + log.segments().size());
        assertThat(log.segments()).hasSizeGreaterThan(3);
    }

    @Test
    void everySingleChangedByteOfEveryFileIsDetected() {
        RandomGenerator random = Log.random(20261121);
        for (boolean inHeads : new boolean[] {false, true}) {
            for (String name : (inHeads ? log.headFiles : log.files).list()) {
                int length = (inHeads ? log.headFiles : log.files).content(name).length;
                for (int at = 0; at < length; at++) {
                    byte mask = (byte) (1 + random.nextInt(255));
                    Log broken = log.copy();
                    MemoryFiles place = inHeads ? broken.headFiles : broken.files;
                    byte[] bytes = place.content(name);
                    bytes[at] ^= mask;
                    place.put(name, bytes);
                    assertThat(broken.verify().intact())
                            .as("seed 20261121, %s byte %d xor %d", name, at, mask)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyDroppedLineIsDetected() {
        for (String segment : log.files.list()) {
            for (int at = 0; at < log.lines(segment).size(); at++) {
                Log broken = log.copy();
                List<String> lines = new ArrayList<>(broken.lines(segment));
                lines.remove(at);
                broken.rewrite(segment, lines);
                assertThat(broken.verify().intact())
                        .as("%s without line %d", segment, at)
                        .isFalse();
            }
        }
    }

    @Test
    void aDroppedLineIsToldByItsNumber() {
        String segment = log.segments().get(0);
        List<String> lines = new ArrayList<>(log.lines(segment));
        assertThat(lines.remove(1)).startsWith("{\"v\":1,\"n\":2,");
        log.rewrite(segment, lines);

        assertThat(log.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DROPPED);
            assertThat(finding.line()).hasValue(2);
        });
    }

    @Test
    void everySwapOfNeighboursIsDetected() {
        for (String segment : log.files.list()) {
            for (int at = 1; at < log.lines(segment).size(); at++) {
                Log broken = log.copy();
                List<String> lines = new ArrayList<>(broken.lines(segment));
                Collections.swap(lines, at - 1, at);
                broken.rewrite(segment, lines);
                assertThat(broken.kinds())
                        .as("%s lines %d and %d", segment, at - 1, at)
                        .contains(Kind.REORDERED);
            }
        }
    }

    @Test
    void aRepeatedLineIsDetected() {
        String segment = log.segments().get(0);
        List<String> lines = new ArrayList<>(log.lines(segment));
        lines.add(2, lines.get(1));
        log.rewrite(segment, lines);

        assertThat(log.kinds()).contains(Kind.REORDERED);
    }

    @Test
    void everyShorterTailIsDetected() {
        for (String segment : log.files.list()) {
            byte[] whole = log.files.content(segment);
            for (int length = 0; length < whole.length; length++) {
                Log broken = log.copy();
                broken.files.put(segment, Arrays.copyOf(whole, length));
                assertThat(broken.verify().intact())
                        .as("%s cut to %d bytes", segment, length)
                        .isFalse();
            }
        }
    }

    @Test
    void aTailCutAtALineIsCalledTruncated() {
        String last = log.segments().get(log.segments().size() - 1);
        List<String> lines = log.lines(last);
        log.rewrite(last, lines.subList(0, lines.size() - 1));

        assertThat(log.kinds()).containsExactly(Kind.TRUNCATED);
    }

    @Test
    void everyMissingFileIsDetectedExceptTheOldestSegments() {
        for (String name : log.files.list()) {
            Log broken = log.copy();
            broken.files.delete(name);
            boolean oldest = name.equals(log.segments().get(0));
            assertThat(broken.verify().intact()).as("without %s", name).isEqualTo(oldest);
        }
        for (String name : log.headFiles.list()) {
            Log broken = log.copy();
            broken.headFiles.delete(name);
            assertThat(broken.kinds()).as("without %s", name).contains(Kind.MISSING_HEAD);
        }
    }

    @Test
    void oldSegmentsMayGoFromTheBeginning() {
        log.files.delete(log.segments().get(0));
        log.files.delete(log.segments().get(0));

        assertThat(log.kinds()).containsExactly(Kind.REMOVED_SEGMENTS);
    }

    @Test
    void aWholeChainThatIsGoneWithItsHeadIsDetected() {
        String last = log.segments().get(log.segments().size() - 1);
        log.files.delete(last);
        log.headFiles.delete(last.replace(".00000001.jsonl", ".head"));

        assertThat(log.kinds()).contains(Kind.MISSING_CHAIN, Kind.MISSING_HEAD);
    }

    @Test
    void aChainThatIsGoneFromLogAndManifestIsDetectedByTheHeads() {
        String last = log.segments().get(log.segments().size() - 1);
        log.files.delete(last);
        String manifest = "manifest.00000001.jsonl";
        log.rewrite(manifest, log.lines(manifest).subList(0, 2));

        assertThat(log.kinds()).contains(Kind.TRUNCATED, Kind.MISSING_CHAIN, Kind.UNLISTED_CHAIN);
    }

    @Test
    void segmentsThatChangedPlacesAreDetected() {
        String one = log.segments().get(0);
        String two = log.segments().get(1);
        byte[] first = log.files.content(one);
        log.files.put(one, log.files.content(two));
        log.files.put(two, first);

        assertThat(log.verify().intact()).isFalse();
    }

    @Test
    void aHeadOfAnotherChainIsDetected() {
        List<String> heads = log.headFiles.list().stream()
                .filter(name -> !name.startsWith("manifest"))
                .toList();
        log.headFiles.put(heads.get(1), log.headFiles.content(heads.get(0)));

        assertThat(log.kinds()).contains(Kind.CHANGED_HEAD);
    }

    @Test
    void anOlderHeadIsToldAsACrashTailOnlyBecauseTheLogIsStillThere() {
        Log fresh = new Log();
        byte[] older;
        String head;
        try (AuditChain chain = fresh.open()) {
            chain.append(fresh.event(1));
            chain.commit();
            head = fresh.headFiles.list().get(0);
            older = fresh.headFiles.content(head);
            chain.append(fresh.event(2));
        }
        fresh.headFiles.put(head, older);

        assertThat(fresh.kinds()).containsExactly(Kind.CRASH_TAIL);
    }

    @Test
    void randomEditsAreDetected() {
        long seed = 4711;
        RandomGenerator random = Log.random(seed);
        for (int round = 0; round < 500; round++) {
            Log broken = log.copy();
            String name =
                    broken.files.list().get(random.nextInt(broken.files.list().size()));
            List<String> lines = new ArrayList<>(broken.lines(name));
            Collections.rotate(lines.subList(random.nextInt(lines.size()), lines.size()), 1 + random.nextInt(3));
            if (random.nextBoolean()) {
                lines.remove(random.nextInt(lines.size()));
            }
            if (!lines.equals(log.lines(name))) {
                broken.rewrite(name, lines);
                assertThat(broken.verify().intact())
                        .as("seed %d round %d", seed, round)
                        .isFalse();
            }
        }
    }
}
