package dev.nakadachi.store.jdbc;

import dev.nakadachi.token.RecordKey;

/** The sessions of the server that hold the lock of a section. */
final class Backends {

    private Backends() {}

    static int holding(PostgresOptions options, RecordKey key) {
        return TestPostgres.ask("SELECT pid" + holders(options, key)).size();
    }

    /** What an administrator or a failover does. */
    static void terminateThatHolding(PostgresOptions options, RecordKey key) {
        TestPostgres.ask("SELECT pg_terminate_backend(pid, 10000)" + holders(options, key));
    }

    /** The end of a question. */
    static String holders(PostgresOptions options, RecordKey key) {
        long number = SectionLock.of(Tables.of(options), key).number();
        return " FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1 AND granted AND classid::bigint = "
                + (number >>> 32) + " AND objid::bigint = " + (number & 0xffff_ffffL);
    }
}
