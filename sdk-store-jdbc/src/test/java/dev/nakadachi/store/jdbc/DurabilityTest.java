package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every write is on disk before it returns, whatever the session's default is. The test server's default is off. */
class DurabilityTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    private final PostgresOptions names = TestPostgres.freshTables();
    private final Tables tables = Tables.of(names);

    @BeforeEach
    void recordTheLevelOfEachWrite() {
        String level = "\"tests\".\"" + names.tablePrefix() + "level\"";
        StringBuilder sql = new StringBuilder("CREATE TABLE " + level + " (written text, level text, isolation text);"
                + " CREATE FUNCTION " + level + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO "
                + level + " VALUES (TG_TABLE_NAME, current_setting('synchronous_commit'),"
                + " current_setting('transaction_isolation')); RETURN NULL; END $$;");
        for (String table : List.of(tables.entry(), tables.section(), tables.consumed())) {
            sql.append("CREATE TRIGGER level AFTER INSERT OR UPDATE OR DELETE ON " + table
                    + " FOR EACH ROW EXECUTE FUNCTION " + level + "();");
        }
        TestPostgres.run(sql.toString());
    }

    @Test
    void aServerThatAnswersBeforeItWroteIsToldToWait() {
        assertThat(TestPostgres.ask("SHOW synchronous_commit")).containsExactly("off");
        writeAll(TestPostgres.plain());
        assertThat(levels()).containsOnly("on");
    }

    @Test
    void aStrongerOrAnotherDurableLevelIsKept() {
        writeAll(TestPostgres.at(TestPostgres.url() + "&options=-c%20synchronous_commit=remote_apply"));
        assertThat(levels()).containsOnly("remote_apply");
    }

    /** A pool may begin every session as serialisable and read-only. */
    @Test
    void otherDefaultsOfTheSessionDoNotMatter() {
        writeAll(TestPostgres.at(TestPostgres.url()
                + "&options=-c%20default_transaction_isolation=serializable%20-c%20default_transaction_read_only=on"));
        assertThat(TestPostgres.ask("SELECT DISTINCT isolation FROM tests." + names.tablePrefix() + "level"))
                .containsExactly("read committed");
    }

    private void writeAll(DataSource source) {
        PostgresTokenStore store = PostgresTokenStore.open(source, names);
        long first = store.compareAndSet(KEY, 0, bytes("one")).orElseThrow();
        long second = store.exclusively(
                        KEY,
                        LONG,
                        fence -> store.compareAndSet(KEY, first, bytes("two"), fence)
                                .orElseThrow())
                .orElseThrow();
        assertThat(store.delete(KEY, second)).isPresent();
        assertThat(store.consumeOnce(KEY, NOON.plusSeconds(1), NOON)).isTrue();
        assertThat(TestPostgres.ask("SELECT DISTINCT written FROM tests." + names.tablePrefix() + "level"))
                .hasSize(3);
    }

    private List<String> levels() {
        return TestPostgres.ask("SELECT level FROM tests." + names.tablePrefix() + "level");
    }
}
