package dev.nakadachi.sandbox.dialect.mufg;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.bank.BankLine;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Companies: an account is {@code 0001} and its number. */
record CorporateResources(Bank bank) {

    private static final String BEFORE_NUMBER = "0001";

    Reply balance(String user, Request request) {
        BankAccount account = asked(user, request);
        OffsetDateTime now = bank.clock().instant().atZone(Bank.TOKYO).toOffsetDateTime();
        LocalTime time = now.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        return Reply.json(
                200,
                JsonWriter.write(body -> body.text("branchNo", account.branch())
                        .text("accountTypeCode", "1")
                        .text("accountTypeName", "普通")
                        .text("accountNo", account.number())
                        .text("operationDate", now.toLocalDate().toString())
                        .text("operationTime", DateTimeFormatter.ISO_LOCAL_TIME.format(time))
                        .integer("todayBalance", account.balance())
                        .integer("clearedBalance", account.balance())));
    }

    Reply transactions(String user, Request request) {
        return LinePages.page(
                asked(user, request),
                request,
                "transactions",
                line -> true,
                (line, to) -> LinePages.history(line, "transactionDate", "designatedDate", to));
    }

    Reply arrivals(String user, Request request) {
        return LinePages.page(
                asked(user, request), request, "paymentArrivals", BankLine::deposit, CorporateResources::arrival);
    }

    private static void arrival(BankLine line, JsonWriter to) {
        LinePages.common(line, "transactionDate", "designatedDate", to);
        to.text("applicantName", line.remarks().orElse("").replace("振込 ", ""))
                .text("paymentFinancialInstitutionNameKana", "ｻﾝﾌﾟﾙ")
                .text("branchNameKana", "ﾎﾝﾃﾝ");
    }

    private BankAccount asked(String user, Request request) {
        String id = request.variable(0);
        return bank.accountsOf(user).stream()
                .filter(account -> account.kind().yenOrdinary() && id.equals(BEFORE_NUMBER + account.number()))
                .findFirst()
                .orElseThrow(() -> new MufgRefusal(404, "No such account."));
    }
}
