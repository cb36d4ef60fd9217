package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;

/** The account that a request names. */
final class AskedAccount {

    private AskedAccount() {}

    static BankAccount find(Bank bank, String user, String id) {
        try {
            return bank.account(user, new AccountId(id)).orElseThrow(AskedAccount::unknown);
        } catch (InvalidInputException e) {
            throw unknown();
        }
    }

    private static BankRefusal unknown() {
        return new BankRefusal(400, "SBX_ACCT", "accountId is not an account of this user");
    }
}
