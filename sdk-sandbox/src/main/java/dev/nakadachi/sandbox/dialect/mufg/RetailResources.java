package dev.nakadachi.sandbox.dialect.mufg;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.List;

/** Persons: an account is {@code 00101} and its number; a history names both ends of its period. */
record RetailResources(Bank bank) {

    private static final String BEFORE_NUMBER = "00101";

    Reply accounts(String user, Request request) {
        return Reply.json(
                200,
                JsonWriter.write(body -> body.objects(
                        "accounts",
                        accountsOf(user),
                        (account, to) -> to.text("accountId", BEFORE_NUMBER + account.number())
                                .text("branchNo", account.branch())
                                .text("accountTypeCode", "01")
                                .text("accountTypeName", "普通")
                                .text("accountNo", account.number())
                                .integer("balance", account.balance())
                                .integer("withdrawableAmount", account.balance()))));
    }

    Reply transactions(String user, Request request) {
        if (request.query().one("inquiryDateFrom").isEmpty()
                || request.query().one("inquiryDateTo").isEmpty()) {
            throw new MufgRefusal(400, "inquiryDateFrom and inquiryDateTo are required.");
        }
        BankAccount asked = accountsOf(user).stream()
                .filter(account -> request.variable(0).equals(BEFORE_NUMBER + account.number()))
                .findFirst()
                .orElseThrow(() -> new MufgRefusal(404, "No such account."));
        return LinePages.page(
                asked,
                request,
                "transactions",
                line -> true,
                (line, to) -> LinePages.history(line, "settlementDate", "valueDate", to));
    }

    private List<BankAccount> accountsOf(String user) {
        return bank.accountsOf(user).stream()
                .filter(account -> account.kind().yenOrdinary())
                .toList();
    }
}
