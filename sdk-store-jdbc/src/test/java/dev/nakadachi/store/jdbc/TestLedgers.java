package dev.nakadachi.store.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.Standing;
import java.time.Instant;
import java.util.List;

/** Ledgers in the server of the tests, and the words that their tests share. */
public final class TestLedgers {

    static final LedgerKey A = new LedgerKey("000000000000000a");
    static final LedgerKey B = new LedgerKey("000000000000000b");
    static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    private TestLedgers() {}

    /** Empty tables that nobody uses yet. */
    public static PostgresOptions freshTables() {
        PostgresOptions options = TestPostgres.freshNames();
        LedgerSchemaInstaller.of(TestPostgres.plain(), options).install();
        return options;
    }

    /** A store over connections of its own: a node. */
    public static PostgresLedgerStore node(PostgresOptions options) {
        return PostgresLedgerStore.open(TestPostgres.plain(), options, Host.system());
    }

    static LedgerStep intended() {
        return step(LedgerState.INTENDED, "intended");
    }

    static LedgerStep sent() {
        return step(LedgerState.SENT, "sent");
    }

    static LedgerStep step(LedgerState state, String sealed) {
        return new LedgerStep(state, Standing.OPEN, NOON, sealed.getBytes(UTF_8));
    }

    /** The states of an entry, in order. */
    static List<LedgerState> states(LedgerStore store, LedgerKey key) {
        return store.read(key).map(LedgerEntry::steps).orElse(List.of()).stream()
                .map(LedgerStep::state)
                .toList();
    }
}
