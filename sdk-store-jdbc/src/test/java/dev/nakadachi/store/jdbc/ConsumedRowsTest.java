package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Marks go an hour after the expiry, by the caller's clock, some at a time. */
class ConsumedRowsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final PostgresOptions names = TestPostgres.freshTables();
    private final PostgresTokenStore store = TestPostgres.node(names);

    @Test
    void aMarkIsKeptForAnHourAfterItsKeyExpired() {
        consume(0, NOON.plusSeconds(1), NOON);
        sweepAt(NOON.plusSeconds(1).plus(HOUR));
        assertThat(marked(0)).isTrue();
        sweepAt(NOON.plusSeconds(2).plus(HOUR));
        assertThat(marked(0)).isFalse();
    }

    /** The database's clock says 2026 or later: a caller's clock of 1980 sweeps nothing. */
    @Test
    void theClockOfTheDatabaseDoesNotCount() {
        Instant past = Instant.parse("1980-01-01T00:00:00Z");
        consume(0, past.plusSeconds(1), past);
        sweepAt(past.plusSeconds(60));
        assertThat(marked(0)).isTrue();
        assertThat(store.consumeOnce(key(0), past.plusSeconds(1), past)).isFalse();
    }

    @Test
    void aSweepTakesASmallBite() {
        String insert = "INSERT INTO " + Tables.of(names).consumed()
                + " SELECT 'state', lpad(n::text, 16, '0'), n FROM generate_series(1, 1000) n";
        TestPostgres.run(insert);
        sweepAt(NOON);
        assertThat(count()).containsExactly(String.valueOf(1_000 - 256 + 64));
    }

    /** Every 64th success sweeps. */
    private void sweepAt(Instant now) {
        int from = Integer.parseInt(count().get(0)) * 1_000 + 1;
        for (int n = from; n < from + 64; n++) {
            consume(n, now.plus(HOUR), now);
        }
    }

    private void consume(int number, Instant expiresAt, Instant now) {
        assertThat(store.consumeOnce(key(number), expiresAt, now)).isTrue();
    }

    private boolean marked(int number) {
        return !TestPostgres.ask("SELECT 1 FROM " + Tables.of(names).consumed() + " WHERE id = '"
                        + key(number).id() + "'")
                .isEmpty();
    }

    private List<String> count() {
        return TestPostgres.ask("SELECT count(*) FROM " + Tables.of(names).consumed());
    }
}
