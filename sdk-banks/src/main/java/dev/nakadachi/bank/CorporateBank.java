package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;

/** A bank with accounts of companies. */
public interface CorporateBank extends EnquiryBank {

    /**
     * A client of a grant, for providers.
     *
     * @param calls the way into the pipeline
     * @return the client
     */
    static CorporateBank over(Calls calls) {
        return new CorporateClient(new Enquiries(calls));
    }
}
