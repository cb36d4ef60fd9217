package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every write is on disk before it returns, whatever the session's default is. The test server's default is off. */
class DurabilityTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    private final PostgresOptions names = TestPostgres.freshTables();
    private final Tables tables = Tables.of(names);

    private final WriteLevels levels = WriteLevels.of(names, tables.entry(), tables.section(), tables.consumed());

    @Test
    void aServerThatAnswersBeforeItWroteIsToldToWait() {
        assertThat(TestPostgres.ask("SHOW synchronous_commit")).containsExactly("off");
        writeAll(TestPostgres.plain());
        assertThat(levels.levels()).containsOnly("on");
    }

    @Test
    void aStrongerOrAnotherDurableLevelIsKept() {
        writeAll(TestPostgres.at(TestPostgres.url() + "&options=-c%20synchronous_commit=remote_apply"));
        assertThat(levels.levels()).containsOnly("remote_apply");
    }

    /** A pool may begin every session as serialisable and read-only. */
    @Test
    void otherDefaultsOfTheSessionDoNotMatter() {
        writeAll(TestPostgres.at(TestPostgres.url()
                + "&options=-c%20default_transaction_isolation=serializable%20-c%20default_transaction_read_only=on"));
        assertThat(levels.isolations()).containsExactly("read committed");
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
        assertThat(levels.written()).hasSize(3);
    }
}
