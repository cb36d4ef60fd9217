package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditKind;
import dev.nakadachi.audit.AuditResult;
import dev.nakadachi.audit.AuditSink;
import dev.nakadachi.audit.AuditValue;
import dev.nakadachi.audit.Pseudonym;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link AuditSink} must keep. Extend it in your tests and give it your sink. */
public abstract class AuditSinkContract {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00.123Z");
    private static final int EVENTS_EACH = 50;

    /** For subclasses. */
    protected AuditSinkContract() {}

    /**
     * Opens the sink under test.
     *
     * @return a new instance, over the same empty storage each time within one test
     */
    protected abstract AuditSink open();

    /** From now on nothing can be written to the storage. */
    protected abstract void breakStorage();

    /** The storage works again. */
    protected abstract void repairStorage();

    /**
     * What a reader finds in the storage.
     *
     * @return a text for each recorded event that holds the values of its members; those of one instance in order
     */
    protected abstract List<String> records();

    @Test
    void whatWasCommittedIsFoundInOrder() {
        try (AuditSink sink = open()) {
            append(sink, "first-1", "first-2", "first-3");
            sink.commit();

            assertEquals(3, records().size());
            assertHolds(records().get(0), "first-1");
            assertHolds(records().get(1), "first-2");
            assertHolds(records().get(2), "first-3");
        }
    }

    @Test
    void closingCommits() {
        AuditSink sink = open();
        append(sink, "only");

        sink.close();

        assertHolds(records().get(0), "only");
    }

    @Test
    void aClosedSinkTakesNoMoreAndMayBeClosedAgain() {
        AuditSink sink = open();
        sink.close();

        sink.close();

        assertStoreFailed(() -> append(sink, "late"));
        assertEquals(0, records().size());
    }

    @Test
    void aCommitOfNothingDoesNothing() {
        try (AuditSink sink = open()) {
            sink.commit();
            sink.commit();
        }
        assertEquals(0, records().size());
    }

    @Test
    void everyMemberIsKept() {
        try (AuditSink sink = open()) {
            sink.append(AuditEvent.builder(AuditKind.CALL_CLOSED, NOON, new CorrelationId("call-77"))
                    .institution(new InstitutionId("some-bank"))
                    .environment(new EnvironmentId("sandbox"))
                    .tenant(new TenantId("tenant-7"))
                    .operation("accounts.list")
                    .safety("read")
                    .user(new Pseudonym("u-00112233445566778899aabbccddeeff"))
                    .grant(new GrantId("grant-7"))
                    .result(AuditResult.failed(ErrorCode.RATE_LIMITED))
                    .httpStatus(429)
                    .providerCode("WG_ERR_7")
                    .attempt(3)
                    .ledgerSequence(4_711)
                    .with("elapsed-ms", AuditValue.number(1_234))
                    .build());
        }
        assertHolds(
                records().get(0),
                "call.closed",
                "2026-11-21T03:00:00.123Z",
                "call-77",
                "some-bank",
                "sandbox",
                "tenant-7",
                "accounts.list",
                "read",
                "u-00112233445566778899aabbccddeeff",
                "grant-7",
                "institution.rate-limited",
                "429",
                "WG_ERR_7",
                "3",
                "4711",
                "elapsed-ms",
                "1234");
    }

    @Test
    void whatEarlierInstancesWroteStays() {
        try (AuditSink first = open()) {
            append(first, "earlier");
        }
        try (AuditSink second = open()) {
            append(second, "later");
        }
        assertEquals(2, records().size());
    }

    @Test
    void manyCallersLoseNothingAndEachKeepsItsOrder() {
        try (AuditSink sink = open()) {
            ManyCallers.race(caller -> () -> {
                for (int i = 0; i < EVENTS_EACH; i++) {
                    append(sink, "c" + caller + "-" + i + "-end");
                    if (i % 10 == caller) {
                        sink.commit();
                        assertTrue(
                                String.join("", records()).contains("c" + caller + "-" + i + "-end"),
                                "a committed event is not in the storage");
                    }
                }
                return caller;
            });
        }
        List<String> records = records();
        assertEquals(ManyCallers.COUNT * EVENTS_EACH, records.size());
        for (int caller = 0; caller < ManyCallers.COUNT; caller++) {
            assertInOrder(records, "c" + caller + "-");
        }
    }

    @Test
    void aLogThatNeverToldOfTheLedgerHasNoMarks() {
        try (AuditSink sink = open()) {
            append(sink, "only");
            sink.commit();
            assertEquals(List.of(), sink.ledgerMarks());
        }
    }

    /** Whoever opens the log next compares the ledger with what every writer had committed. */
    @Test
    void theNewestCommittedMarkOfEveryWriterIsToldToWhoOpensNext() {
        AuditSink first = open();
        AuditSink second = open();
        tell(first, 10, 12);
        tell(second, 20, 11);
        first.commit();
        second.commit();
        try (AuditSink third = open()) {
            List<LedgerMark> marks = third.ledgerMarks();
            assertEquals(mark(20), marks.get(0));
            assertTrue(marks.size() == 1 || marks.get(1).equals(mark(12)), "a writer's newest mark is missing");
        }
        first.close();
        second.close();
    }

    @Test
    void afterAFailureItRefusesUntilItIsOpenedAnew() {
        AuditSink sink = open();
        append(sink, "before");
        sink.commit();
        breakStorage();
        assertStoreFailed(() -> {
            append(sink, "lost");
            sink.commit();
        });

        repairStorage();

        assertStoreFailed(() -> append(sink, "refused"));
        assertStoreFailed(sink::close);
        try (AuditSink anew = open()) {
            append(anew, "after");
        }
        String records = String.join("", records());
        assertHolds(records, "before", "after");
        assertFalse(records.contains("refused"));
    }

    private static void append(AuditSink sink, String... calls) {
        for (String call : calls) {
            sink.append(AuditEvent.builder(AuditKind.CALL_OPENED, NOON, new CorrelationId(call))
                    .build());
        }
    }

    private static void tell(AuditSink sink, long... positions) {
        for (long position : positions) {
            sink.append(AuditEvent.builder(AuditKind.ATTEMPT, NOON, new CorrelationId("call-" + position))
                    .ledgerMark(mark(position))
                    .build());
        }
    }

    private static LedgerMark mark(long position) {
        return new LedgerMark(new LedgerKey("000000000000000a"), position, position);
    }

    private static void assertInOrder(List<String> records, String caller) {
        List<String> own = new ArrayList<>(
                records.stream().filter(record -> record.contains(caller)).toList());
        assertEquals(EVENTS_EACH, own.size());
        IntStream.range(0, EVENTS_EACH).forEach(i -> assertHolds(own.get(i), caller + i + "-end"));
    }

    private static void assertHolds(String record, String... values) {
        for (String value : values) {
            assertTrue(record.contains(value), () -> "a record lacks " + value);
        }
    }

    private static void assertStoreFailed(Runnable step) {
        StoreException refused = assertThrows(StoreException.class, step::run);
        assertEquals(ErrorCode.STORE_FAILED, refused.problem().code());
    }
}
