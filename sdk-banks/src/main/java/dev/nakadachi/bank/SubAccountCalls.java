package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;
import java.util.List;

/** Sub-accounts over the pipeline. */
record SubAccountCalls(Calls calls) implements SubAccounts {

    @Override
    public List<SubAccount> subAccounts() {
        return calls.call(BankOperations.SUB_ACCOUNTS, new AccountsQuery());
    }

    @Override
    public String toString() {
        return "SubAccounts";
    }
}
