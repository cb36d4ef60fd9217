package dev.nakadachi.sandbox.ledger;

import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.sandbox.contract.LedgerStoreContract;

class VolatileLedgerStoreTest extends LedgerStoreContract {

    @Override
    protected LedgerStore open() {
        return new VolatileLedgerStore();
    }
}
