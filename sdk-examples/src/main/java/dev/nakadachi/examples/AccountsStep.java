package dev.nakadachi.examples;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountName;
import dev.nakadachi.bank.AccountNumber;
import dev.nakadachi.bank.CorporateBank;
import java.util.List;
import java.util.Locale;

/** Accounts and their balances. */
final class AccountsStep {

    private AccountsStep() {}

    static List<Account> read(Trip trip, CorporateBank client) {
        Story story = trip.story();
        KnownSecrets secrets = trip.secrets();
        story.step("Read accounts and balances");
        List<Account> accounts = client.accounts();
        for (Account account : accounts) {
            secrets.add("an account id", account.id().value());
            account.number().ifPresent(number -> secrets.addNumber("an account number", number.value()));
            account.holder().map(AccountName::value).ifPresent(name -> secrets.add("a holder's name", name));
            account.holderKana().ifPresent(name -> secrets.add("a holder's name in kana", name.value()));
            story.tell(String.format(
                    Locale.ROOT,
                    "%-16s %-9s %18s",
                    account.type().kind(),
                    account.number().map(AccountsStep::masked).orElse("no number"),
                    Words.money(client.balance(account.id()).amount())));
        }
        story.quiet("Account numbers are masked on this screen by the example; the SDK masks them in every toString.");
        trip.figures().accounts = accounts.size();
        return accounts;
    }

    private static String masked(AccountNumber number) {
        return "****" + number.value().substring(4);
    }
}
