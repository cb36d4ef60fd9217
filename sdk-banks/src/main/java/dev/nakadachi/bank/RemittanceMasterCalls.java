package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;
import java.util.List;

/** The master of bulk transfers over the pipeline. */
record RemittanceMasterCalls(Calls calls) implements RemittanceMaster {

    @Override
    public ApprovalTerms approvalTerms() {
        return calls.call(BulkOperations.APPROVAL_TERMS, new MasterQuery());
    }

    @Override
    public List<RemittingAccount> remittingAccounts() {
        return calls.call(BulkOperations.REMITTING_ACCOUNTS, new MasterQuery());
    }

    @Override
    public String toString() {
        return "RemittanceMaster";
    }
}
