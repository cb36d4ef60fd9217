package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.virtual.VirtualAccount;

/** The virtual account that a request names. */
final class AskedVirtual {

    private AskedVirtual() {}

    static VirtualAccount find(Bank bank, String user, String id) {
        return bank.virtualAccounts()
                .find(id)
                .filter(found -> isOf(bank, user, found))
                .orElseThrow(() -> new BankRefusal(400, "SBX_VA", "vaId is no virtual account of this user"));
    }

    static boolean isOf(Bank bank, String user, VirtualAccount account) {
        return bank.account(user, account.account()).isPresent();
    }
}
