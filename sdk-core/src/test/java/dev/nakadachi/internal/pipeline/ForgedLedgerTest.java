package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.internal.ledger.LedgerBook;
import dev.nakadachi.internal.ledger.StepContent;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import dev.nakadachi.testing.MemoryLedgerStore;
import dev.nakadachi.transport.Evidence.Cause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps that a store was made to hold without the key that seals them: nothing is sent on their word. */
class ForgedLedgerTest {

    private static final EnvironmentId TEST = new EnvironmentId("test");

    private final Bench bench = new Bench();
    private final LedgerKey ours = bench.transferLedger().keyOf(TEST, new TenantId("tenant-1"), Bench.KEY);
    private final LedgerKey other = bench.transferLedger().keyOf(TEST, new TenantId("tenant-2"), Bench.KEY);
    private final MemoryLedgerStore forged = new MemoryLedgerStore();
    private List<LedgerStep> genuine = List.of();

    @BeforeEach
    void loseAReply() {
        bench.transport.loses(Cause.CONNECTION_LOST);
        bench.pay("100");
        genuine = bench.ledger.read(ours).orElseThrow().steps();
        bench.transport.answers(201, "{\"word\":\"taken\"}");
        bench.store = forged;
        bench.transferLedger();
    }

    @Test
    void theGenuineStepsStillOpenAfterTheyWereCopied() {
        copy(ours, genuine);
        assertThat(bench.pay("100")).isEqualTo("unknown institution.connection-lost");
    }

    @Test
    void aForgedNotSentDoesNotOpenTheWayForASecondPayment() {
        LedgerStep unknown = genuine.get(2);
        copy(ours, genuine);
        forged.append(ours, 3, new LedgerStep(LedgerState.NOT_SENT, Standing.SETTLED, unknown.at(), unknown.sealed()));
        assertTampered();
    }

    @Test
    void stepsInAnotherOrderDoNotOpen() {
        copy(ours, List.of(genuine.get(0), genuine.get(2), genuine.get(1)));
        assertTampered();
    }

    /** The same key under another tenant. */
    @Test
    void stepsOfAnotherEntryDoNotOpen() {
        LedgerBook book = new LedgerBook(bench.transferLedger());
        book.append(other, 0, LedgerState.INTENDED, Standing.OPEN, bench.host.now(), StepContent.empty());
        copy(ours, forged.read(other).orElseThrow().steps());
        assertTampered();
    }

    @Test
    void anotherStandingDoesNotOpen() {
        LedgerStep last = genuine.get(2);
        copy(ours, genuine.subList(0, 2));
        forged.append(ours, 2, new LedgerStep(last.state(), Standing.SETTLED, last.at(), last.sealed()));
        assertTampered();
    }

    @Test
    void anotherTimeDoesNotOpen() {
        LedgerStep first = genuine.get(0);
        forged.append(
                ours,
                0,
                new LedgerStep(first.state(), first.standing(), first.at().plus(Duration.ofDays(1)), first.sealed()));
        assertTampered();
    }

    private void copy(LedgerKey key, List<LedgerStep> steps) {
        for (int place = 0; place < steps.size(); place++) {
            forged.append(key, place, steps.get(place));
        }
    }

    private void assertTampered() {
        StoreException refused = catchThrowableOfType(StoreException.class, () -> bench.pay("100"));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_TAMPERED);
        assertThat(bench.transport.sent()).hasSize(1);
    }
}
