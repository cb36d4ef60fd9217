package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.ErrorCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A store opens only where it can stand, and says what to do elsewhere. */
class OpeningTest {

    @Test
    void withoutTablesItSaysWhatToRunAndCreatesNothing() {
        PostgresOptions names = TestPostgres.freshNames();
        refused("run TokenSchema.sql() with your migrations", TestPostgres.plain(), names);
        refused("run TokenSchema.sql()", TestPostgres.plain(), names.withSchema(new SqlName("nowhere")));

        assertThat(TestPostgres.ask("SELECT to_regclass('" + Tables.of(names).entry() + "') IS NULL"))
                .containsExactly("t");
    }

    @Test
    void theRightsThatTheSchemaNamesAreEnoughAndNeeded() {
        PostgresOptions names = TestPostgres.freshTables();
        Tables tables = Tables.of(names);
        TestPostgres.run("CREATE ROLE application LOGIN");
        DataSource role = TestPostgres.as("application");
        refused("lacks rights", role, names);

        TestPostgres.run("GRANT USAGE ON SCHEMA tests TO application; GRANT SELECT ON " + tables.schema()
                + " TO application; GRANT SELECT, INSERT, UPDATE ON " + tables.entry() + ", " + tables.section()
                + " TO application; GRANT SELECT, INSERT, UPDATE ON " + tables.consumed() + " TO application");
        refused("lacks rights", role, names);

        TestPostgres.run("GRANT DELETE ON " + tables.consumed() + " TO application");
        PostgresTokenStore store = PostgresTokenStore.open(role, names);
        Instant now = Instant.parse("2026-11-21T03:00:00Z");
        long version = store.exclusively(
                        KEY,
                        Keys.LONG,
                        fence -> store.compareAndSet(KEY, 0, Keys.bytes("one"), fence)
                                .orElseThrow())
                .orElseThrow();
        assertThat(store.delete(KEY, version)).isPresent();
        for (int used = 0; used < 64; used++) {
            assertThat(store.consumeOnce(Keys.key(used), now.plusSeconds(1), now))
                    .isTrue();
        }
        assertThat(store.scan("grant", Optional.empty(), 10).records()).hasSize(1);
        assertThat(store.kinds()).containsExactly("grant");
    }

    @Test
    void anotherDatabaseIsRefused() {
        refused("no PostgreSQL of version 14 or later", Sources.namedAs("H2"), TestPostgres.freshTables());
    }

    @Test
    void aPoolerThatSharesSessionsIsRefused() throws SQLException {
        PostgresOptions tables = TestPostgres.freshTables();
        try (Connection only = TestPostgres.plain().getConnection()) {
            refused("does not keep others out", Sources.sharingASession(only), tables);
        }
    }

    @Test
    void aServerThatCannotBeReachedFailsAndMayBeTriedAgain() {
        DataSource nowhere = TestPostgres.at("jdbc:postgresql://127.0.0.1:1/postgres?user=postgres");
        assertRefused(
                ErrorCode.STORE_FAILED,
                "gave no connection",
                () -> PostgresTokenStore.open(nowhere, PostgresOptions.standard()));
    }

    @Test
    void moreOrFewerConnectionsThanTheRuleAreRefused() {
        for (int wrong : new int[] {0, -1, 101}) {
            assertRefused(
                    ErrorCode.INVALID_INPUT,
                    "is 1 to 100",
                    () -> PostgresOptions.standard().withSectionConnections(wrong));
        }
        assertThat(PostgresOptions.standard().sectionConnections()).isEqualTo(5);
    }

    private static void refused(String words, DataSource source, PostgresOptions names) {
        assertRefused(ErrorCode.SETUP_REFUSED, words, () -> PostgresTokenStore.open(source, names));
    }
}
