package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.web.Parameters;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.util.Optional;

/** {@code GET /accounts/transactions} (入出金明細) and {@code GET /accounts/deposit-transactions} (振込入金明細). */
final class TransactionsApi {

    private final Bank bank;
    private final GmoMembers members;

    TransactionsApi(Bank bank, GmoMembers members) {
        this.bank = bank;
        this.members = members;
    }

    Reply transactions(String user, Request request) {
        BankAccount account = yenAccount(user, request.query());
        LinePage page = LinePage.of(account, request.query(), line -> true);
        return Reply.json(200, JsonWriter.write(body -> {
            body.text("accountId", account.id().value());
            members.currency(body, account.kind());
            envelope(page, body);
            body.objects("transactions", page.lines(), (line, to) -> {
                common(line, to);
                to.text("balance", Long.toString(line.balance())).text("itemKey", line.itemKey());
            });
        }));
    }

    Reply deposits(String user, Request request) {
        BankAccount account = yenAccount(user, request.query());
        LinePage page = LinePage.of(account, request.query(), BankLine::deposit);
        return Reply.json(200, JsonWriter.write(body -> {
            body.text("accountId", account.id().value());
            envelope(page, body);
            body.objects("paymentArrivals", page.lines(), (line, to) -> {
                common(line, to);
                to.text("applicantName", line.remarks().orElse("").replace("振込 ", ""))
                        .text("paymentBankName", "ｻﾝﾌﾟﾙ")
                        .text("paymentBranchName", "ﾎﾝﾃﾝ");
                members.optional(to, "ediInfo", Optional.empty());
                to.text("itemKey", line.itemKey());
            });
        }));
    }

    private BankAccount yenAccount(String user, Parameters query) {
        String id = query.one("accountId").orElseThrow(() -> new BankRefusal(400, "SBX_ACCT", "accountId is missing"));
        BankAccount account = AskedAccount.find(bank, user, id);
        if (!account.kind().yenOrdinary()) {
            throw new BankRefusal(400, "SBX_ACCT", "accountId is not a yen ordinary account");
        }
        return account;
    }

    private void envelope(LinePage page, JsonWriter body) {
        body.text("dateFrom", page.from().toString()).text("dateTo", page.to().toString());
        members.base(body);
        members.hasNext(body, page.nextItemKey().isPresent());
        members.optional(body, "nextItemKey", page.nextItemKey());
        members.count(body, page.lines().size());
    }

    private void common(BankLine line, JsonWriter to) {
        String date = line.at().toLocalDate().toString();
        to.text("transactionDate", date)
                .text("valueDate", date)
                .text("transactionType", line.type())
                .text("amount", Long.toString(line.amount()));
        members.optional(to, "remarks", line.remarks());
    }
}
