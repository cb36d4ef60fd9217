package dev.nakadachi.bank;

import dev.nakadachi.provider.Calls;
import java.util.List;

/** Sub-accounts over the pipeline. */
record SubAccountCalls(Calls calls) implements SubAccounts, SubAccountBalances {

    @Override
    public List<SubAccount> subAccounts() {
        return calls.call(BankOperations.SUB_ACCOUNTS, new AccountsQuery());
    }

    @Override
    public List<SubAccountBalance> subAccountBalances() {
        return calls.call(BankOperations.SUB_ACCOUNT_BALANCES, BalancesQuery.all());
    }

    @Override
    public String toString() {
        return "SubAccounts";
    }
}
