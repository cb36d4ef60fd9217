package dev.nakadachi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.audit.AuditEvent;
import dev.nakadachi.audit.AuditKind;
import dev.nakadachi.audit.AuditTrail;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.id.CorrelationId;
import dev.nakadachi.id.EnvironmentId;
import dev.nakadachi.id.IdempotencyKey;
import dev.nakadachi.id.InstitutionId;
import dev.nakadachi.id.NodeId;
import dev.nakadachi.id.TenantId;
import dev.nakadachi.id.UserId;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerMark;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.reconcile.HeldPlace;
import dev.nakadachi.reconcile.Hold;
import dev.nakadachi.reconcile.HoldReason;
import dev.nakadachi.reconcile.ReconcileFirst;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenCipher;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump of the tables that is put back, and tables made anew: on every node the accounts are held. */
class RestoredDatabaseTest {

    private static final Keyset KEYS = Keyset.generate();
    private static final UserId OPERATOR = new UserId("operator-7");
    private static final HeldPlace ACCOUNT =
            HeldPlace.account(new InstitutionId("some-bank"), new EnvironmentId("test"), new AccountId("301010001234"));

    private final PostgresOptions options = TestLedgers.freshTables();
    private final LedgerTables tables = LedgerTables.of(options);

    @TempDir
    private Path directory;

    private record Node(TransferLedger ledger, AuditTrail log, ReconcileFirst holds) implements AutoCloseable {

        void pay(String key) {
            LedgerKey entry = ledger.keyOf(new EnvironmentId("test"), new TenantId("t-1"), new IdempotencyKey(key));
            ledger.store().append(entry, 0, TestLedgers.intended());
            long position = ledger.store().append(entry, 1, TestLedgers.sent()).orElseThrow();
            log.append(AuditEvent.builder(AuditKind.ATTEMPT, Host.system().now(), new CorrelationId("c-1"))
                    .ledgerMark(new LedgerMark(entry, 2, position))
                    .build());
            log.commit();
        }

        @Override
        public void close() {
            log.close();
        }
    }

    @Test
    void anOlderDumpHoldsEveryNodeUntilAPersonReleasedTheAccount() {
        try (Node node = start()) {
            node.pay("order-0001");
            dump();
            node.pay("order-0002");
        }
        restore();
        try (Node one = start();
                Node two = start()) {
            Hold hold = one.holds().current().orElseThrow();
            assertThat(hold.reason()).isEqualTo(HoldReason.LEDGER_BEHIND);
            assertThat(two.holds().current()).map(Hold::id).contains(hold.id());
            assertThat(two.holds().holds(ACCOUNT)).isTrue();

            two.holds().release(hold, ACCOUNT, OPERATOR, "read the list");
            assertThat(one.holds().holds(ACCOUNT)).isFalse();
        }
        restore();
        try (Node again = start()) {
            assertThat(again.holds().holds(ACCOUNT))
                    .as("the same dump once more")
                    .isTrue();
        }
    }

    @Test
    void tablesThatWereMadeAnewHoldEverything() {
        try (Node node = start()) {
            node.pay("order-0001");
        }
        empty();
        TestPostgres.run("UPDATE " + tables.position() + " SET last = 0");
        try (Node node = start()) {
            assertThat(node.holds().current()).map(Hold::reason).contains(HoldReason.LEDGER_BEHIND);
        }
    }

    @Test
    void aDumpUnderARunningNodeIsNoAbsence() {
        try (Node node = start()) {
            dump();
            node.pay("order-0001");
            restore();
            assertThatThrownBy(() -> node.pay("order-0002"))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.STORE_FAILED));
        }
    }

    private Node start() {
        TransferLedger ledger = TransferLedger.of(TestLedgers.node(options), TokenCipher.jdk(KEYS), KEYS);
        AuditTrail log = AuditTrail.file(
                directory.resolve("log"), directory.resolve("heads"), KEYS, new NodeId("node"), Host.system());
        return new Node(ledger, log, ReconcileFirst.compare(ledger, log, Host.system()));
    }

    private List<String> all() {
        return List.of(tables.command(), tables.step(), tables.claim(), tables.position());
    }

    private void dump() {
        for (String table : all()) {
            TestPostgres.run("CREATE TABLE " + dumped(table) + " AS SELECT * FROM " + table);
        }
    }

    private void restore() {
        empty();
        TestPostgres.run("DELETE FROM " + tables.position());
        for (String table : all()) {
            TestPostgres.run("INSERT INTO " + table + " SELECT * FROM " + dumped(table));
        }
    }

    private void empty() {
        TestPostgres.run("TRUNCATE " + tables.command() + ", " + tables.step() + ", " + tables.claim());
    }

    private static String dumped(String table) {
        return table.substring(0, table.length() - 1) + "_dump\"";
    }
}
