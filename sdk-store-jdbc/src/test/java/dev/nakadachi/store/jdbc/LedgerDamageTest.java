package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.assertRefused;
import static dev.nakadachi.store.jdbc.TestLedgers.A;
import static dev.nakadachi.store.jdbc.TestLedgers.B;
import static dev.nakadachi.store.jdbc.TestLedgers.intended;
import static dev.nakadachi.store.jdbc.TestLedgers.sent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the owner of the tables may do and the application may not: never read as "not there". */
class LedgerDamageTest {

    private static final Keyset KEYS = Keyset.generate();

    private final PostgresOptions tables = TestLedgers.freshTables();
    private final LedgerTables names = LedgerTables.of(tables);
    private final LedgerStore store = TestLedgers.node(tables);

    @BeforeEach
    void twoCommands() {
        store.append(A, 0, intended());
        store.append(A, 1, sent());
        store.append(B, 0, intended());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM STEP WHERE sequence = 1",
                "DELETE FROM STEP WHERE sequence = 2",
                "DELETE FROM STEP",
                "UPDATE COMMAND SET sequence = 1",
                "UPDATE COMMAND SET sequence = 3",
                "UPDATE STEP SET open = false WHERE sequence = 2",
                "UPDATE STEP SET at_seconds = 9223372036854775807",
                "UPDATE STEP SET position = 1 WHERE sequence = 2",
                "ALTER TABLE STEP DROP CONSTRAINT PREFIXstep_state_check; UPDATE STEP SET state = 'paid'"
            })
    void rowsThatDoNotFitTogetherAreNeverRead(String change) {
        TestPostgres.run(sql(change + (change.contains("WHERE") ? " AND" : " WHERE") + " id = '" + A.id() + "'"));

        assertRefused(ErrorCode.STORE_TAMPERED, "lost a step", () -> store.read(A));
        List<LedgerEntry> open = store.scanOpen(Optional.empty(), 10);
        assertThat(open).extracting(LedgerEntry::key).containsExactly(A, B);
        assertThat(open.get(0).steps()).as("says nothing, and stops no other").hasSize(1);
        assertThat(open.get(0).last().sealed()).isEmpty();
        assertThat(open.get(1).last().state()).isEqualTo(LedgerState.INTENDED);
    }

    @Test
    void aCommandThatOthersStillPointToCannotBeDeleted() {
        assertThat(TestPostgres.ask(sql("SELECT count(*) FROM pg_constraint WHERE contype = 'f'"
                        + " AND conrelid = 'STEP'::regclass AND confrelid = 'COMMAND'::regclass")))
                .containsExactly("1");
    }

    @Test
    void aPositionThatIsGoneOrBehindIsNotGivenOn() {
        TestHost yesterday = new TestHost();
        yesterday.set(Instant.EPOCH.plusSeconds(1));
        LedgerStore behind = PostgresLedgerStore.open(TestPostgres.plain(), tables, yesterday);
        TestPostgres.run(sql("UPDATE POSITION SET last = 1"));
        assertRefused(ErrorCode.STORE_TAMPERED, "behind one of its steps", () -> behind.append(B, 1, sent()));

        TestPostgres.run(sql("DELETE FROM POSITION"));
        assertRefused(ErrorCode.STORE_TAMPERED, "has lost its position", () -> store.append(B, 1, sent()));
        assertThat(store.read(B).map(LedgerEntry::sequence)).contains(1L);
    }

    /** An older copy: the clock keeps the positions of before from being given again. */
    @Test
    void positionsOfBeforeARestoreAreNotGivenAgain() {
        long before = store.append(A, 2, sent()).orElseThrow();
        TestPostgres.run(sql("DELETE FROM STEP WHERE sequence = 3; UPDATE COMMAND SET sequence = 2 WHERE id = '"
                + A.id() + "'; UPDATE POSITION SET last = " + (before - 1_000)));
        assertThat(store.append(A, 2, sent()).orElseThrow()).isGreaterThan(before);
    }

    @Test
    void aNewestStepThatIsGoneIsNotTheOneBefore() {
        TestPostgres.run(sql("DELETE FROM STEP WHERE id = '" + B.id() + "'"));
        assertRefused(ErrorCode.STORE_TAMPERED, "lost its newest step", store::newest);
        TestPostgres.run(sql("DELETE FROM POSITION"));
        assertRefused(ErrorCode.STORE_TAMPERED, "lost its position", store::newest);
    }

    @Test
    void emptiedTablesAreNoNewLedger() {
        assertThat(TestLedgers.node(TestLedgers.freshTables()).isEmpty()).isTrue();
        TestPostgres.run(sql("TRUNCATE COMMAND, STEP, CLAIM"));
        assertRefused(ErrorCode.STORE_TAMPERED, "has given positions before", store::isEmpty);
        assertRefused(ErrorCode.STORE_TAMPERED, "has given positions before", () -> ledger(store, KEYS));
    }

    @Test
    void otherKeysDoNotOpenItAndEmptyingItWhileItRunsIsSeen() {
        LedgerStore fresh = TestLedgers.node(TestLedgers.freshTables());
        TransferLedger own = ledger(fresh, KEYS);
        assertRefused(ErrorCode.STORE_WRONG_KEYS, "not of this key set", () -> ledger(fresh, Keyset.generate()));
        assertThat(ledger(fresh, KEYS).store().read(A)).isEmpty();
        assertThat(own.store().append(A, 0, intended())).isPresent();
        assertThat(ledger(fresh, KEYS).store().read(A).map(LedgerEntry::sequence))
                .contains(1L);
    }

    @Test
    void tablesEmptiedWhileItRunsAreNotAbsence() {
        PostgresOptions running = TestLedgers.freshTables();
        TransferLedger ledger = ledger(TestLedgers.node(running), KEYS);
        LedgerTables its = LedgerTables.of(running);
        TestPostgres.run("TRUNCATE " + its.command() + ", " + its.step());
        assertRefused(
                ErrorCode.STORE_FAILED,
                "not the one that was opened",
                () -> ledger.store().read(A));
        assertRefused(
                ErrorCode.STORE_FAILED,
                "not the one that was opened",
                () -> ledger.store().append(A, 0, intended()));
    }

    private static TransferLedger ledger(LedgerStore store, Keyset keys) {
        return TransferLedger.of(store, TokenCipher.jdk(keys), keys);
    }

    private String sql(String change) {
        return change.replace("PREFIX", tables.tablePrefix().value())
                .replace("COMMAND", names.command())
                .replace("STEP", names.step())
                .replace("CLAIM", names.claim())
                .replace("POSITION", names.position());
    }
}
