package dev.nakadachi.bank;

import dev.nakadachi.operation.Capability;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.operation.OperationName;
import java.util.List;

/** What can be asked of a bank, for providers: each binds those that its bank offers. */
public final class BankOperations {

    /** Lists the accounts of the grant (口座一覧照会). */
    public static final Operation<AccountsQuery, List<Account>> ACCOUNTS =
            Operation.read(new OperationName("accounts.list"), Capability.ACCOUNTS);

    /** Reads balances (残高照会). */
    public static final Operation<BalancesQuery, List<Balance>> BALANCES =
            Operation.read(new OperationName("balances.read"), Capability.BALANCES);

    /** Reads one page of an account's history (入出金明細照会). */
    public static final Operation<HistoryQuery, AccountPage<Transaction>> TRANSACTIONS =
            Operation.read(new OperationName("transactions.read"), Capability.TRANSACTIONS);

    /** Reads one page of the transfers that came into an account (振込入金明細照会). */
    public static final Operation<HistoryQuery, AccountPage<DepositNotice>> DEPOSIT_NOTICES =
            Operation.read(new OperationName("deposit-notices.read"), Capability.DEPOSIT_NOTICES);

    /** Lists the sub-accounts of the grant (つかいわけ口座). */
    public static final Operation<AccountsQuery, List<SubAccount>> SUB_ACCOUNTS =
            Operation.read(new OperationName("sub-accounts.list"), Capability.ACCOUNTS);

    /** Reads the balances of the sub-accounts of the grant (つかいわけ口座残高). */
    public static final Operation<BalancesQuery, List<SubAccountBalance>> SUB_ACCOUNT_BALANCES =
            Operation.read(new OperationName("sub-account-balances.read"), Capability.BALANCES);

    /** Reads one page of what came into the virtual accounts of an account (振込入金口座入金明細照会). */
    public static final Operation<HistoryQuery, AccountPage<VirtualDeposit>> VIRTUAL_DEPOSITS =
            Operation.read(new OperationName("virtual-deposits.read"), Capability.VIRTUAL_ACCOUNTS);

    private BankOperations() {}
}
