package dev.nakadachi.sandbox.bank;

import dev.nakadachi.id.AccountId;
import dev.nakadachi.sandbox.bank.transfer.Funds;
import dev.nakadachi.sandbox.bank.transfer.Payee;
import dev.nakadachi.sandbox.bank.transfer.TransferFees;
import java.util.Optional;

/** The accounts of all users, for transfers. */
final class BankFunds implements Funds {

    /** Every account of the sandbox's bank is kept here. */
    static final String BRANCH = "101";

    private static final String ORDINARY = "1";

    private final Bank bank;

    BankFunds(Bank bank) {
        this.bank = bank;
    }

    @Override
    public long balance(AccountId account) {
        return find(account).lastBalance();
    }

    @Override
    public void post(AccountId account, Entry entry) {
        find(account).post(entry.at(), entry.change(), entry.remarks(), entry.notice());
    }

    @Override
    public Optional<AccountId> accountOf(Payee payee) {
        boolean here = payee.bankCode().equals(TransferFees.THIS_BANK)
                && payee.branchCode().equals(BRANCH)
                && payee.accountType().equals(ORDINARY);
        return here
                ? bank.everyAccount()
                        .filter(account -> account.kind().yenOrdinary())
                        .filter(account -> account.number().equals(payee.accountNumber()))
                        .map(BankAccount::id)
                        .findFirst()
                : Optional.empty();
    }

    private BankAccount find(AccountId id) {
        return bank.everyAccount()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an account of this bank has gone"));
    }
}
