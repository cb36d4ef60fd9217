package dev.nakadachi.sandbox.dialect.bizsol;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;
import java.util.function.BiConsumer;

/** Accounts and balances by the public members [I: N4, N6]: yen accounts with lines only. */
record CompanyAccounts(Bank bank) {

    Reply list(String user, Request request) {
        return answer("accounts", of(user), CompanyAccounts::common);
    }

    Reply balances(String user, Request request) {
        List<BankAccount> wanted =
                request.query().one("account_id").isPresent() ? List.of(asked(user, request)) : of(user);
        return answer("balances", wanted, (account, to) -> {
            common(account, to);
            to.integer("current_balance", account.balance())
                    .integer("checks_issued_by_other_banks", 0)
                    .integer("withdrawable_balance", account.balance())
                    .integer("previous_day_balance", account.balanceBefore(account.firstOnOrAfter(account.today())))
                    .text("currency_code", "JPY");
        });
    }

    /** The account that the query names. */
    BankAccount asked(String user, Request request) {
        String id = request.query().one("account_id").orElse("");
        return of(user).stream()
                .filter(account -> account.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new BizSolRefusal(404, "SBX_ACCOUNT", "the contractor has no such account"));
    }

    List<BankAccount> of(String user) {
        return bank.accountsOf(user).stream()
                .filter(account -> account.kind().yenOrdinary())
                .toList();
    }

    private static Reply answer(String list, List<BankAccount> accounts, BiConsumer<BankAccount, JsonWriter> writer) {
        return Reply.json(
                200,
                JsonWriter.write(body -> body.integer("count", accounts.size()).objects(list, accounts, writer)));
    }

    private static void common(BankAccount account, JsonWriter to) {
        to.text("account_id", account.id().value())
                .text("branch_code", account.branch())
                .text("account_type", "01")
                .text("account_number", account.number());
    }
}
