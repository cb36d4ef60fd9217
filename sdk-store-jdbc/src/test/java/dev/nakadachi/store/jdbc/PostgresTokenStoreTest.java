package dev.nakadachi.store.jdbc;

import dev.nakadachi.sandbox.contract.TokenStoreContract;
import dev.nakadachi.sandbox.contract.TokenStoreRaceContract;
import dev.nakadachi.token.TokenStore;
import org.junit.jupiter.api.Nested;

/** The contract of every token store. */
class PostgresTokenStoreTest {

    @Nested
    class WithOneCaller extends TokenStoreContract {

        private final PostgresOptions tables = TestPostgres.freshTables();

        @Override
        protected TokenStore open() {
            return TestPostgres.node(tables);
        }
    }

    @Nested
    class WithManyCallers extends TokenStoreRaceContract {

        private final PostgresOptions tables = TestPostgres.freshTables();

        @Override
        protected TokenStore open() {
            return TestPostgres.node(tables);
        }
    }
}
