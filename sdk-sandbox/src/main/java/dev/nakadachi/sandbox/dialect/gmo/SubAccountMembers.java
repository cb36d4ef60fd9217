package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.BankAccount;
import java.util.List;

/** What answers about accounts say of their sub-accounts (つかいわけ口座); nothing to companies. */
interface SubAccountMembers {

    /** Adds the list of those below some accounts. */
    void accounts(List<BankAccount> accounts, JsonWriter to);

    /** Adds what is in those below some accounts. */
    void balances(List<BankAccount> accounts, JsonWriter to);

    /** Adds nothing. */
    static SubAccountMembers none() {
        return new SubAccountMembers() {
            @Override
            public void accounts(List<BankAccount> accounts, JsonWriter to) {}

            @Override
            public void balances(List<BankAccount> accounts, JsonWriter to) {}
        };
    }
}
