package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;

/** A corporate client made of its parts. */
final class CorporateClient extends CorporateEnquiries implements CorporateBank {

    private final Transfers transfers;
    private final BulkTransfers bulkTransfers;

    CorporateClient(Calls calls) {
        super(calls);
        this.transfers = new TransferCalls(calls);
        this.bulkTransfers = new BulkTransferCalls(calls);
    }

    @Override
    public Transfers transfers() {
        return transfers;
    }

    @Override
    public BulkTransfers bulkTransfers() {
        return bulkTransfers;
    }

    @Override
    public String toString() {
        return "CorporateClient";
    }
}
