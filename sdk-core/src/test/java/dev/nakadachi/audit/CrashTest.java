package dev.nakadachi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.audit.AuditFinding.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Log ahead of head is a crash: reported, accepted, and nothing that was committed is lost. */
class CrashTest {

    private static final Set<Kind> WHAT_A_CRASH_MAY_LEAVE = EnumSet.of(Kind.CRASH_TAIL, Kind.CRASH_AT_OPENING);

    @Test
    void whateverTheMachineLosesTheCommittedEventsStayAndTheLogIsIntact() {
        long seed = 99;
        RandomGenerator random = Log.random(seed);
        for (int round = 0; round < 300; round++) {
            Log log = new Log();
            AuditChain chain = log.open(Log.SMALL);
            int committed = 0;
            int events = random.nextInt(20);
            for (int i = 1; i <= events; i++) {
                chain.append(log.event(i));
                if (random.nextInt(4) == 0) {
                    chain.commit();
                    committed = i;
                }
            }
            Log after = log.crash(random);
            assertSurvived(after, committed, "seed " + seed + " round " + round);

            try (AuditChain next = after.open()) {
                next.append(after.event(1_000));
            }
            assertSurvived(after, committed, "reopened, seed " + seed + " round " + round);
        }
    }

    @Test
    void aTornLineBehindTheHeadIsAWarning() {
        Log log = new Log();
        AuditChain chain = log.open();
        chain.append(log.event(1));
        chain.commit();
        chain.append(log.event(2));
        String segment = log.segments().get(0);
        byte[] bytes = log.files.content(segment);
        log.files.put(segment, java.util.Arrays.copyOf(bytes, bytes.length - 1));

        AuditReport report = log.verify();

        assertThat(report.intact()).isTrue();
        assertThat(report.findings()).extracting(AuditFinding::kind).containsExactly(Kind.CRASH_TAIL);
    }

    /** A writer seals its chain's head before it lists the chain: the crash between leaves a chain without events. */
    @Test
    void aCrashBeforeTheChainWasListedIsAWarning() {
        Log log = new Log();
        log.open().close();
        String manifest = "manifest.00000001.jsonl";
        byte[] listed = log.files.content(manifest);
        byte[] sealed = log.headFiles.content("manifest.head");
        log.open();
        log.files.put(manifest, listed);
        log.headFiles.put("manifest.head", sealed);

        assertThat(log.kinds()).containsExactly(Kind.CRASH_AT_OPENING);
    }

    @Test
    void aCrashBetweenManifestAndItsHeadIsAWarningThatTheNextOpeningHeals() {
        Log log = new Log();
        log.open().close();
        byte[] sealed = log.headFiles.content("manifest.head");
        log.open().close();
        log.headFiles.put("manifest.head", sealed);
        assertThat(log.kinds()).containsExactly(Kind.CRASH_TAIL);

        log.open().close();

        assertThat(log.kinds()).isEmpty();
    }

    @Test
    void aVeryFirstOpeningThatCrashedBeforeTheManifestsHeadCanBeFollowed() {
        Log log = new Log();
        log.open().close();
        log.headFiles.delete("manifest.head");
        assertThat(log.kinds()).containsExactly(Kind.CRASH_AT_OPENING);

        log.open().close();

        assertThat(log.kinds()).isEmpty();
    }

    private static void assertSurvived(Log after, int committed, String where) {
        AuditReport report = after.verify();
        assertThat(report.findings())
                .as(where)
                .extracting(AuditFinding::kind)
                .allMatch(WHAT_A_CRASH_MAY_LEAVE::contains);
        String text = String.join("", after.segments().stream().map(after::text).toList());
        for (int i = 1; i <= committed; i++) {
            assertThat(text).as(where).contains("\"call\":\"call-" + i + "\"");
        }
    }
}
