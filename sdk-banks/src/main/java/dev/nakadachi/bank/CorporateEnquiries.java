package dev.nakadachi.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.provider.Calls;
import java.util.stream.Stream;

/** The enquiries of companies. */
class CorporateEnquiries extends Enquiries implements CorporateEnquiryBank {

    private final Histories histories;

    CorporateEnquiries(Calls calls) {
        super(calls);
        this.histories = new Histories(calls);
    }

    @Override
    public Stream<DepositNotice> depositNotices(AccountId account, DateRange range) {
        return histories.lines(BankOperations.DEPOSIT_NOTICES, account, range);
    }

    @Override
    public String toString() {
        return "CorporateEnquiries";
    }
}
