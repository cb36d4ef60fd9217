package dev.nakadachi.sandbox.dialect.parasol;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;

/** {@code /accounts} and {@code /accounts/{account_id}}. */
record ParaSolAccounts(Bank bank) {

    Reply list(String user, Request request) {
        return Reply.json(
                200,
                JsonWriter.write(body -> body.flag("has_next", false)
                        .integer("count", bank.accountsOf(user).size())
                        .objects("accounts", bank.accountsOf(user), ParaSolAccounts::common)));
    }

    Reply one(String user, Request request) {
        BankAccount account = asked(user, request);
        return Reply.json(200, JsonWriter.write(body -> {
            common(account, body);
            if (account.kind() == AccountKind.FOREIGN) {
                body.number("balance", "1000.50");
            } else {
                body.integer("balance", account.balance()).integer("withdrawable", account.balance());
            }
        }));
    }

    /** The account that a path names. */
    BankAccount asked(String user, Request request) {
        try {
            return bank.account(user, new AccountId(request.variable(0))).orElseThrow(ParaSolAccounts::unknown);
        } catch (InvalidInputException notEvenAnId) {
            throw unknown();
        }
    }

    static void common(BankAccount account, JsonWriter to) {
        boolean foreign = account.kind() == AccountKind.FOREIGN;
        to.text("account_id", account.id().value())
                .text("kind", account.kind().code())
                .text("currency", foreign ? "USD" : "JPY");
        if (account.kind().yenOrdinary()) {
            to.text("branch", account.branch()).text("number", account.number());
        }
    }

    private static ParaSolRefusal unknown() {
        return new ParaSolRefusal(404, "no such account of this user");
    }
}
