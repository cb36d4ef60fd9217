package dev.nakadachi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What a ledger is compared with must be what the log committed, and be known before a byte leaves. */
class LedgerMarksTest {

    private final Log log = new Log();

    @Test
    void aNewLogKnowsOfNoStep() {
        try (AuditChain chain = log.open()) {
            chain.append(log.event(1));
            chain.commit();
            assertThat(chain.ledgerMarks()).isEmpty();
        }
    }

    /** The events of calls at the same time may be appended in another order than their steps. */
    @Test
    void ofEachChainTheHighestPositionIsToldAndTheHighestOfAllFirst() {
        try (AuditChain first = log.open();
                AuditChain second = log.open()) {
            tell(first, mark(1, 2, 50));
            tell(first, mark(2, 1, 40));
            tell(second, mark(3, 1, 45));
            tell(second, mark(3, 2, 60));
            first.commit();
            second.commit();
            assertThat(log.open().ledgerMarks()).containsExactly(mark(3, 2, 60), mark(1, 2, 50));
        }
    }

    @Test
    void aChainThatWasClosedStillTells() {
        try (AuditChain chain = log.open()) {
            tell(chain, mark(1, 2, 50));
        }
        assertThat(log.open().ledgerMarks()).containsExactly(mark(1, 2, 50));
        assertThat(log.verify().findings()).isEmpty();
    }

    @Test
    void whatIsNotCommittedIsNotToldAfterACrash() {
        AuditChain chain = log.open();
        tell(chain, mark(1, 1, 50));
        chain.commit();
        tell(chain, mark(2, 1, 51));
        assertThat(log.copy().open().ledgerMarks()).containsExactly(mark(1, 1, 50));
    }

    @Test
    void aCrashLosesNoMarkThatWasCommitted() {
        RandomGenerator random = Log.random(7);
        for (int round = 0; round < 200; round++) {
            Log crashing = new Log();
            AuditChain chain = crashing.open(Log.SMALL);
            long committed = 0;
            for (int position = 1; position <= random.nextInt(1, 30); position++) {
                tell(chain, mark(1, position, position));
                if (random.nextInt(3) == 0) {
                    chain.commit();
                    committed = position;
                }
            }
            List<LedgerMark> after = crashing.crash(random).open().ledgerMarks();
            long told = after.isEmpty() ? 0 : after.get(0).position();
            assertThat(told).as("seed 7 round %d", round).isGreaterThanOrEqualTo(committed);
        }
    }

    @Test
    void aChainWithoutAHeadTellsFromItsSegments() {
        try (AuditChain chain = log.open(Log.SMALL)) {
            for (int position = 1; position <= 20; position++) {
                tell(chain, mark(position, 1, position));
            }
        }
        String head = log.headFiles.list().stream()
                .filter(name -> !name.startsWith("manifest"))
                .findFirst()
                .orElseThrow();
        assertThat(log.segments()).hasSizeGreaterThan(3);
        Log changed = log.copy();
        byte[] sealed = changed.headFiles.content(head);
        sealed[sealed.length / 2] ^= 1;
        changed.headFiles.put(head, sealed);
        assertThat(changed.open().ledgerMarks()).containsExactly(mark(20, 1, 20));

        log.headFiles.delete(head);
        assertThat(log.open().ledgerMarks()).containsExactly(mark(20, 1, 20));
    }

    @Test
    void aLogWhoseSegmentsAreGoneStillTellsFromItsHeads() {
        try (AuditChain chain = log.open()) {
            tell(chain, mark(1, 2, 50));
        }
        log.segments().forEach(log.files::delete);
        assertThat(log.open().ledgerMarks()).containsExactly(mark(1, 2, 50));
    }

    @Test
    void memoryHoldsTheNewestChainsOnly() {
        for (int chain = 1; chain <= LedgerMarks.MOST + 20; chain++) {
            try (AuditChain one = log.open()) {
                tell(one, mark(chain, 1, chain));
            }
        }
        List<LedgerMark> marks = log.open().ledgerMarks();
        assertThat(marks).hasSize(LedgerMarks.MOST);
        assertThat(marks.get(0)).isEqualTo(mark(276, 1, 276));
        assertThat(marks.get(LedgerMarks.MOST - 1)).isEqualTo(mark(21, 1, 21));
    }

    @Test
    void theHeadSealsItsMark() {
        try (AuditChain chain = log.open()) {
            tell(chain, mark(1, 2, 50));
        }
        String name = log.headFiles.list().stream()
                .filter(one -> !one.startsWith("manifest"))
                .findFirst()
                .orElseThrow();
        byte[] sealed = log.headFiles.content(name);
        ChainId chain = new ChainId(name.substring(0, name.length() - ".head".length()));
        assertThat(Head.open(chain, sealed, log.keys)).isPresent();
        String text = new String(sealed, StandardCharsets.US_ASCII);
        int at = text.indexOf("\"ledger\":50") + "\"ledger\":".length();
        byte[] changed = Arrays.copyOf(sealed, sealed.length);
        changed[at] = '4';
        assertThat(Head.open(chain, changed, log.keys)).isEmpty();
    }

    private void tell(AuditChain chain, LedgerMark mark) {
        chain.append(AuditEvent.builder(AuditKind.CALL_CLOSED, log.host.now(), new CorrelationId("call-1"))
                .safety("unsafe")
                .ledgerMark(mark)
                .build());
    }

    private static LedgerMark mark(int entry, long sequence, long position) {
        return new LedgerMark(new LedgerKey(String.format(Locale.ROOT, "%016x", entry)), sequence, position);
    }
}
