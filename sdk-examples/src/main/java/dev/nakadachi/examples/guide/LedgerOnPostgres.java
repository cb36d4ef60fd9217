package dev.nakadachi.examples.guide;

import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.ledger.TransferLedger;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.LedgerSchema;
import dev.nakadachi.store.jdbc.LedgerSchemaInstaller;
import dev.nakadachi.store.jdbc.PostgresLedgerStore;
import dev.nakadachi.store.jdbc.PostgresOptions;
import dev.nakadachi.token.TokenCipher;
import javax.sql.DataSource;

/** Stores: the transfer ledger of many nodes in one PostgreSQL. */
final class LedgerOnPostgres {

    private LedgerOnPostgres() {}

    static String schema(DataSource owner) {
        // tag::schema
        String sql = LedgerSchema.of(PostgresOptions.ledger()).sql(); // review it, and run it with your migrations
        LedgerSchemaInstaller.of(owner, PostgresOptions.ledger()).install(); // or, without migrations of your own
        // end::schema
        return sql;
    }

    static TransferLedger open(DataSource yourPool, Keyset keyset) {
        // tag::open
        LedgerStore store = PostgresLedgerStore.open(yourPool, PostgresOptions.ledger()); // the pool stays yours
        TransferLedger ledger = TransferLedger.of(store, TokenCipher.tink(keyset), keyset);
        // end::open
        return ledger;
    }
}
