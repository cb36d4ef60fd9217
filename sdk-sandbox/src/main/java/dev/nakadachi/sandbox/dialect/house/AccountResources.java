package dev.nakadachi.sandbox.dialect.house;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code /accounts}, {@code /balances} and {@code /accounts/{accountId}/balance}. */
record AccountResources(Bank bank) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ssxxx", Locale.ROOT);

    Reply accounts(String user, Request request) {
        return Reply.json(
                200,
                JsonWriter.write(body -> body.objects("accounts", bank.accountsOf(user), (account, to) -> {
                    common(account, to);
                    if (account.kind().yenOrdinary()) {
                        to.text("branchCode", account.branch())
                                .text("accountNumber", account.number())
                                .text("holder", "見本　太郎")
                                .text("holderKana", "ﾐﾎﾝ ﾀﾛｳ");
                    }
                })));
    }

    Reply balances(String user, Request request) {
        return Reply.json(
                200, JsonWriter.write(body -> body.objects("balances", bank.accountsOf(user), this::balance)));
    }

    Reply balance(String user, Request request) {
        BankAccount account = asked(user, request);
        return Reply.json(200, JsonWriter.write(body -> balance(account, body)));
    }

    /** The account that a path names. */
    BankAccount asked(String user, Request request) {
        try {
            return bank.account(user, new AccountId(request.variable(0))).orElseThrow(AccountResources::notFound);
        } catch (InvalidInputException notEvenAnId) {
            throw notFound();
        }
    }

    private void balance(BankAccount account, JsonWriter to) {
        OffsetDateTime now = bank.clock().instant().atZone(Bank.TOKYO).toOffsetDateTime();
        boolean foreign = account.kind() == AccountKind.FOREIGN;
        common(account, to);
        to.text("currentBalance", foreign ? "1000.50" : Long.toString(account.balance()))
                .text("baseDate", now.toLocalDate().toString())
                .text("baseTime", TIME.format(now));
    }

    private static void common(BankAccount account, JsonWriter to) {
        to.text("accountId", account.id().value())
                .text("type", type(account.kind()))
                .text("currency", currency(account));
    }

    static String currency(BankAccount account) {
        return account.kind() == AccountKind.FOREIGN ? "USD" : "JPY";
    }

    private static String type(AccountKind kind) {
        return switch (kind) {
            case ORDINARY -> "ordinary";
            case SETTLEMENT -> "settlement";
            case TIME_DEPOSIT -> "time";
            case FOREIGN -> "foreign-ordinary";
            case SECURITIES -> "securities-linked";
        };
    }

    private static HouseProblem notFound() {
        return new HouseProblem(404, "not_found", "The consent covers no such account.");
    }
}
