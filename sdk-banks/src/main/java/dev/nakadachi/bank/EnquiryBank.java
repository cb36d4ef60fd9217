package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;

/** A bank that answers enquiries and does nothing else: a transfer with it does not compile. */
public interface EnquiryBank extends BankClient, Accounts, Balances, Transactions {

    /**
     * A client of a grant, for providers.
     *
     * @param calls the way into the pipeline
     * @return the client
     */
    static EnquiryBank over(Calls calls) {
        return new Enquiries(calls);
    }
}
