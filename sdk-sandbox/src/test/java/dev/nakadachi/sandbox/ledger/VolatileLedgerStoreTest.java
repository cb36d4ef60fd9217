package dev.nakadachi.sandbox.ledger;

import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.sandbox.contract.LedgerStoreContract;
import dev.nakadachi.sandbox.contract.LedgerStoreRaceContract;
import org.junit.jupiter.api.Nested;

/** It has no storage but itself. */
class VolatileLedgerStoreTest {

    @Nested
    class WithOneCaller extends LedgerStoreContract {

        private final VolatileLedgerStore ledger = new VolatileLedgerStore();

        @Override
        protected LedgerStore open() {
            return ledger;
        }
    }

    @Nested
    class WithManyCallers extends LedgerStoreRaceContract {

        private final VolatileLedgerStore ledger = new VolatileLedgerStore();

        @Override
        protected LedgerStore open() {
            return ledger;
        }
    }
}
