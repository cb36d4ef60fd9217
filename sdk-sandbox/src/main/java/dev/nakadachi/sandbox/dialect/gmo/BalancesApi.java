package dev.nakadachi.sandbox.dialect.gmo;

import dev.nakadachi.json.JsonWriter;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.dialect.Door;
import dev.nakadachi.sandbox.web.Reply;
import dev.nakadachi.sandbox.web.Request;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code GET /accounts/balances}. */
final class BalancesApi implements Door.Enquiry {

    private final Bank bank;
    private final GmoMembers members;
    private final SubAccountMembers subAccounts;

    BalancesApi(Bank bank, GmoMembers members, SubAccountMembers subAccounts) {
        this.bank = bank;
        this.members = members;
        this.subAccounts = subAccounts;
    }

    @Override
    public Reply answer(String user, Request request) {
        Optional<String> id = request.query().one("accountId");
        List<BankAccount> accounts =
                id.isPresent() ? List.of(AskedAccount.find(bank, user, id.get())) : bank.accountsOf(user);
        return Reply.json(200, JsonWriter.write(body -> {
            body.objects("balances", accounts, this::write);
            subAccounts.balances(accounts, body);
        }));
    }

    private void write(BankAccount account, JsonWriter to) {
        to.text("accountId", account.id().value());
        members.accountType(to, account.kind());
        if (account.kind() != AccountKind.FOREIGN) {
            to.text("balance", Long.toString(account.balance()));
        }
        members.base(to);
        if (account.kind().yenOrdinary()) {
            LocalDate today = account.today();
            to.text("withdrawableAmount", Long.toString(account.balance()))
                    .text("previousDayBalance", Long.toString(balanceAtStartOf(account, today)))
                    .text("previousMonthBalance", Long.toString(balanceAtStartOf(account, today.withDayOfMonth(1))));
        }
        members.currency(to, account.kind());
        if (account.kind() == AccountKind.FOREIGN) {
            to.text("fcyTotalBalance", "1000.50")
                    .text("ttb", "148.25")
                    .text("baseRateDate", account.today().toString())
                    .text("baseRateTime", "10:00:00+09:00")
                    .text("yenEquivalent", "148324");
        }
    }

    private static long balanceAtStartOf(BankAccount account, LocalDate day) {
        return account.balanceBefore(account.firstOnOrAfter(day));
    }
}
