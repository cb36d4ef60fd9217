package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;

/** A bank with accounts of companies, which reads and moves money. */
public interface CorporateBank extends EnquiryBank {

    /**
     * Moves money. Code for many banks asks {@code find(Transfers.class)}.
     *
     * @return the transfers of this bank
     */
    Transfers transfers();

    /**
     * A client of a grant, for providers.
     *
     * @param calls the way into the pipeline
     * @return the client
     */
    static CorporateBank over(Calls calls) {
        return new CorporateClient(new Enquiries(calls), new TransferCalls(calls));
    }
}
