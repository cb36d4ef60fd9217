package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.assertRefused;
import static dev.nakadachi.store.jdbc.TestLedgers.A;
import static dev.nakadachi.store.jdbc.TestLedgers.NOON;
import static dev.nakadachi.store.jdbc.TestLedgers.intended;
import static dev.nakadachi.store.jdbc.TestLedgers.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.id.NodeId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a ledger, and where it opens. */
class LedgerOpeningTest {

    @Test
    void theFirstInstallerCreatesAndLaterOnesChangeNothing() {
        PostgresOptions names = TestPostgres.freshNames();
        LedgerSchemaInstaller installer = LedgerSchemaInstaller.of(TestPostgres.plain(), names);
        assertThat(installer.install()).isEqualTo(Installed.CREATED);
        assertThat(TestLedgers.node(names).append(A, 0, intended())).isPresent();
        assertThat(installer.install()).isEqualTo(Installed.WAS_THERE);
        assertThat(TestLedgers.node(names).read(A)).isPresent();
    }

    @Test
    void aTokenStoreAndALedgerLiveUnderOnePrefix() {
        PostgresOptions names = TestPostgres.freshTables();
        assertRefused(ErrorCode.SETUP_REFUSED, "has no transfer ledger", () -> TestLedgers.node(names));
        assertThat(LedgerSchemaInstaller.of(TestPostgres.plain(), names).install())
                .isEqualTo(Installed.CREATED);
        assertThat(TestLedgers.node(names).append(A, 0, intended())).isPresent();
        assertThat(TestPostgres.node(names).compareAndSet(Keys.KEY, 0, Keys.bytes("kept")))
                .isPresent();
    }

    @Test
    void theFileInTheJarRunsAsItIsWithTheStandardNames() throws IOException {
        String file;
        try (var stream = LedgerSchema.class.getResourceAsStream("ledger-schema-1.sql")) {
            file = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(LedgerSchema.of(PostgresOptions.ledger()).sql()).isEqualTo(file);
        TestPostgres.run(file);
        TestLedgers.node(PostgresOptions.ledger()).close();

        PostgresOptions own =
                PostgresOptions.ledger().withSchema(new SqlName("bank")).withTablePrefix(new SqlName("paid_"));
        assertThat(LedgerSchema.of(own).sql())
                .doesNotContain("nakadachi\"", "\"ledger_")
                .contains("CREATE SCHEMA IF NOT EXISTS \"bank\";", "CREATE TABLE \"bank\".\"paid_step\"");
    }

    @Test
    void withoutTablesOrOfAnotherVersionItSaysWhatToRun() {
        PostgresOptions names = TestPostgres.freshNames();
        assertRefused(ErrorCode.SETUP_REFUSED, "run LedgerSchema.sql()", () -> TestLedgers.node(names));
        PostgresOptions later = TestLedgers.freshTables();
        TestPostgres.run("UPDATE " + Layout.LEDGER.version(later) + " SET version = 2");
        assertRefused(ErrorCode.SETUP_REFUSED, "of another version", () -> TestLedgers.node(later));
        assertRefused(
                ErrorCode.SETUP_REFUSED,
                "no PostgreSQL of version 14 or later",
                () -> PostgresLedgerStore.open(Sources.namedAs("H2"), later));
    }

    /** As the first lines of the file name them: all that the store does, and no change of a step. */
    @Test
    void theRightsThatTheSchemaNamesAreEnoughAndAppendOnly() throws SQLException {
        PostgresOptions names = TestLedgers.freshTables();
        LedgerTables tables = LedgerTables.of(names);
        TestPostgres.run("CREATE ROLE payer LOGIN; GRANT USAGE ON SCHEMA tests TO payer; GRANT SELECT ON "
                + Layout.LEDGER.version(names) + " TO payer; GRANT SELECT, INSERT ON " + tables.step()
                + " TO payer; GRANT SELECT, INSERT, UPDATE ON " + tables.command() + ", " + tables.claim()
                + " TO payer");
        DataSource role = TestPostgres.as("payer");
        assertRefused(ErrorCode.SETUP_REFUSED, "lacks rights", () -> PostgresLedgerStore.open(role, names));

        TestPostgres.run("GRANT SELECT, UPDATE ON " + tables.position() + " TO payer");
        PostgresLedgerStore store = PostgresLedgerStore.open(role, names);
        assertThat(store.isEmpty()).isTrue();
        assertThat(store.append(A, 0, intended())).isPresent();
        var claim = store.claim(A, new NodeId("one"), NOON, NOON).orElseThrow();
        assertThat(store.append(claim, 1, sent())).isPresent();
        store.release(claim);
        assertThat(store.scanOpen(Optional.empty(), 10)).hasSize(1);
        for (String change : new String[] {"DELETE FROM ", "UPDATE ", "TRUNCATE "}) {
            String sql = change + tables.step() + (change.equals("UPDATE ") ? " SET state = 'REJECTED'" : "");
            try (Connection connection = role.getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void aPageThatIsTooLargeOrNoneIsRefused(int limit) {
        PostgresLedgerStore store = TestLedgers.node(TestLedgers.freshTables());
        assertRefused(ErrorCode.INVALID_INPUT, "is 1 to 1,000", () -> store.scanOpen(Optional.empty(), limit));
        assertRefused(ErrorCode.INVALID_INPUT, "is not negative", () -> store.append(A, -1, intended()));
    }
}
