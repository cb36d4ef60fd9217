package dev.nakadachi.store.jdbc;

import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.sandbox.contract.LedgerStoreContract;
import dev.nakadachi.sandbox.contract.LedgerStoreRaceContract;
import org.junit.jupiter.api.Nested;

/** The contract of every ledger. */
class PostgresLedgerStoreTest {

    @Nested
    class WithOneCaller extends LedgerStoreContract {

        private final PostgresOptions tables = TestLedgers.freshTables();

        @Override
        protected LedgerStore open() {
            return TestLedgers.node(tables);
        }
    }

    @Nested
    class WithManyCallers extends LedgerStoreRaceContract {

        private final PostgresOptions tables = TestLedgers.freshTables();

        @Override
        protected LedgerStore open() {
            return TestLedgers.node(tables);
        }
    }
}
