package dev.nakadachi.store.jdbc;

import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.sandbox.contract.LedgerStoreContract;

/** The contract of every ledger. */
class PostgresLedgerStoreTest extends LedgerStoreContract {

    private final PostgresOptions tables = TestLedgers.freshTables();

    @Override
    protected LedgerStore open() {
        return TestLedgers.node(tables);
    }
}
