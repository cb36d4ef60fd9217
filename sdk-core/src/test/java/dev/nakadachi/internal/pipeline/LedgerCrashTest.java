package dev.nakadachi.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.LedgerStores;
import dev.nakadachi.testing.ScriptedTransport;
import dev.nakadachi.testing.SyncedFiles;
import dev.nakadachi.testing.SyncedFiles.Fault;
import dev.nakadachi.transport.Delivery;
import dev.nakadachi.transport.Evidence.Cause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A payment over a new ledger on disk, stopped or without room at each of its writes. The sentinel is two writes, and
 * so is every step: the position, then the entry.
 */
class LedgerCrashTest {

    private final Bench bench = new Bench();
    private int executed;

    /** What is on the disk when the machine stops at write 0, 1, 2 and so on, and that write is lost. */
    private static final List<List<String>> LEFT = List.of(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("INTENDED"),
            List.of("INTENDED"),
            List.of("INTENDED", "SENT"),
            List.of("INTENDED", "SENT"),
            List.of("INTENDED", "SENT", "ACCEPTED"));

    @Test
    void aStopAtAnyWriteLeavesExactlyTheStepsThatWereDurable() {
        for (int write = 0; write < 8; write++) {
            assertThat(statesAfter(Fault.STOPS_BEFORE, write))
                    .as("stops before write %d", write)
                    .isEqualTo(LEFT.get(write));
            assertThat(statesAfter(Fault.STOPS_AFTER, write))
                    .as("stops after write %d", write)
                    .isEqualTo(LEFT.get(write + 1));
        }
    }

    @Test
    void theTableAboveHasEveryWriteOfAPayment() {
        SyncedFiles files = new SyncedFiles();
        payOnce(files);
        assertThat(files.writes()).isEqualTo(8);
    }

    @Test
    void aStopAtAnyWriteNeverLeadsToASecondExecution() {
        for (Fault fault : List.of(Fault.STOPS_BEFORE, Fault.STOPS_AFTER)) {
            for (int write = 0; write < 8; write++) {
                SyncedFiles disk = new SyncedFiles().failing(fault, write);
                payOnce(disk);
                int before = executed;

                String after = payAgain(disk.restarted());
                assertThat(executed).as("%s at write %d", fault, write).isLessThanOrEqualTo(1);
                boolean sentWasDurable = write > 5 || (write == 5 && fault == Fault.STOPS_AFTER);
                boolean outcomeWasDurable = write == 7 && fault == Fault.STOPS_AFTER;
                assertThat(before).as("%s at write %d", fault, write).isEqualTo(write > 5 ? 1 : 0);
                assertThat(after)
                        .as("%s at write %d", fault, write)
                        .isEqualTo(
                                sentWasDurable && !outcomeWasDurable
                                        ? "unknown institution.connection-lost"
                                        : "accepted taken");
            }
        }
    }

    @Test
    void aSecondAttemptAfterAConnectionNeverMadeIsAsSafe() {
        for (Fault fault : Fault.values()) {
            for (int write = 0; write < 12; write++) {
                SyncedFiles disk = new SyncedFiles().failing(fault, write);
                executed = 0;
                Bench first = over(disk);
                first.transport.neverSends(Cause.CONNECT_FAILED);
                first.transport.then(this::execute).then(this::execute);
                attempt(first);

                payAgain(disk.restarted());
                assertThat(executed).as("%s at write %d", fault, write).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void withoutRoomBeforeSentNothingLeavesAndTheKeyCanBePaidLater() {
        for (int write = 0; write < 6; write++) {
            SyncedFiles disk = new SyncedFiles().failing(Fault.NO_ROOM, write);
            assertThat(payOnce(disk)).as("no room at write %d", write).isEmpty();
            assertThat(executed).isZero();

            assertThat(payAgain(disk)).as("no room at write %d", write).isEqualTo("accepted taken");
            assertThat(executed).isEqualTo(1);
        }
    }

    @Test
    void withoutRoomAfterSentTheOutcomeIsReturnedAndTheLedgerStaysOnTheSafeSide() {
        for (int write = 6; write < 8; write++) {
            SyncedFiles disk = new SyncedFiles().failing(Fault.NO_ROOM, write);
            assertThat(payOnce(disk)).hasValue("accepted taken");

            assertThat(payAgain(disk)).isEqualTo("unknown institution.connection-lost");
            assertThat(executed).isEqualTo(1);
        }
    }

    @Test
    void aSentThatIsOnTheDiskAndWasReportedAsFailedIsTakenBackAndTheKeyCanBePaidLater() {
        SyncedFiles disk = new SyncedFiles().failing(Fault.FAILS_AFTER, 5);
        assertThat(payOnce(disk)).isEmpty();
        assertThat(executed).isZero();

        assertThat(payAgain(disk)).isEqualTo("accepted taken");
        assertThat(executed).isEqualTo(1);
    }

    private List<String> statesAfter(Fault fault, int write) {
        SyncedFiles disk = new SyncedFiles().failing(fault, write);
        payOnce(disk);
        return store(disk.restarted()).read(key()).map(LedgerEntry::steps).orElse(List.of()).stream()
                .map(LedgerStep::state)
                .map(LedgerState::value)
                .toList();
    }

    private Optional<String> payOnce(SyncedFiles disk) {
        executed = 0;
        Bench first = over(disk);
        first.transport.then(this::execute);
        return attempt(first);
    }

    private String payAgain(SyncedFiles disk) {
        Bench second = over(disk);
        second.transport.then(this::execute);
        return second.pay("100");
    }

    private Bench over(SyncedFiles disk) {
        Bench life = new Bench();
        life.keyset = bench.keyset;
        life.store = store(disk);
        return life;
    }

    private LedgerKey key() {
        return bench.transferLedger().keyOf(new EnvironmentId("test"), new TenantId("tenant-1"), Bench.KEY);
    }

    private LedgerStore store(SyncedFiles disk) {
        return LedgerStores.over(disk, bench.host);
    }

    /** What the caller got, empty when it was an error of the store. */
    private static Optional<String> attempt(Bench life) {
        try {
            return Optional.of(life.pay("100"));
        } catch (NakadachiException refused) {
            assertThat(refused).isInstanceOf(StoreException.class);
            return Optional.empty();
        }
    }

    private Delivery execute() {
        executed++;
        return new ScriptedTransport().answers(201, "{\"word\":\"taken\"}").next();
    }
}
