package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;

/** A bank with accounts of companies that answers enquiries: a transfer with it does not compile. */
public interface CorporateEnquiryBank extends EnquiryBank, DepositNotices {

    /**
     * A client of a grant, for providers.
     *
     * @param calls the way into the pipeline
     * @return the client
     */
    static CorporateEnquiryBank over(Calls calls) {
        return new CorporateEnquiries(calls);
    }
}
