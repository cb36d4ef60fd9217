package dev.nakadachi.sandbox.ledger;

import dev.nakadachi.sandbox.contract.LedgerStoreContract;

import dev.nakadachi.ledger.LedgerStore;

class VolatileLedgerStoreTest extends LedgerStoreContract {

    @Override
    protected LedgerStore open() {
        return new VolatileLedgerStore();
    }
}
