package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;

/**
 * A bank with accounts of companies, which reads and moves money. What its contract leaves out is refused before a byte
 * leaves; {@link #find} says so beforehand.
 */
public interface CorporateBank extends CorporateEnquiryBank {

    /**
     * Moves money. Code for many banks asks {@code find(Transfers.class)}.
     *
     * @return the transfers of this bank
     */
    Transfers transfers();

    /**
     * Moves money in bulk. Code for many banks asks {@code find(BulkTransfers.class)}.
     *
     * @return the bulk transfers of this bank
     */
    BulkTransfers bulkTransfers();

    /**
     * A client of a grant, for providers.
     *
     * @param calls the way into the pipeline
     * @return the client
     */
    static CorporateBank over(Calls calls) {
        return new CorporateClient(calls);
    }
}
