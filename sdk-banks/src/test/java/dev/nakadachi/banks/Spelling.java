package dev.nakadachi.banks;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.AccountPage;
import dev.nakadachi.bank.AccountsQuery;
import dev.nakadachi.bank.Balance;
import dev.nakadachi.bank.BalancesQuery;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.DepositNotice;
import dev.nakadachi.bank.HistoryQuery;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.operation.ApiAnswer;
import dev.nakadachi.operation.Operation;
import dev.nakadachi.provider.ProviderProfile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The same account in the words of one institution, by hand from its facts.
 *
 * @param profile the institution
 * @param account its own reference to the account
 * @param accounts the list of accounts, empty where it has none
 * @param balances the balance, empty where it has none
 * @param pages the history, page by page
 * @param notices the deposit notices, empty where it has none
 */
record Spelling(
        ProviderProfile profile,
        AccountId account,
        List<String> accounts,
        List<String> balances,
        List<String> pages,
        List<String> notices) {

    private static final DateRange APRIL = DateRange.between(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

    static Spelling of(ProviderProfile profile, String account, String... pages) {
        return new Spelling(profile, new AccountId(account), List.of(), List.of(), List.of(pages), List.of());
    }

    Spelling listing(String json) {
        return new Spelling(profile, account, List.of(json), balances, pages, notices);
    }

    Spelling holding(String json) {
        return new Spelling(profile, account, accounts, List.of(json), pages, notices);
    }

    Spelling noticing(String json) {
        return new Spelling(profile, account, accounts, balances, pages, List.of(json));
    }

    List<Account> readAccounts() {
        return accounts.stream()
                .flatMap(json -> read(BankOperations.ACCOUNTS, new AccountsQuery(), json).stream())
                .toList();
    }

    List<Balance> readBalances() {
        return balances.stream()
                .flatMap(json -> read(BankOperations.BALANCES, BalancesQuery.of(account), json).stream())
                .toList();
    }

    List<DepositNotice> readNotices() {
        HistoryQuery asked = HistoryQuery.first(account, APRIL);
        return notices.stream()
                .flatMap(json -> read(BankOperations.DEPOSIT_NOTICES, asked, json).lines().stream())
                .toList();
    }

    /** As a client reads them: each page says whether there is another. */
    List<Transaction> readLines() {
        List<Transaction> lines = new ArrayList<>();
        HistoryQuery asked = HistoryQuery.first(account, APRIL);
        for (int place = 0; place < pages.size(); place++) {
            AccountPage<Transaction> page = read(BankOperations.TRANSACTIONS, asked, pages.get(place));
            if (!page.account().equals(account) || page.next().isPresent() != place + 1 < pages.size()) {
                throw new AssertionError(
                        "page " + place + " is of another account or says the wrong thing of the next");
            }
            lines.addAll(page.lines());
            asked = page.next().map(asked::at).orElse(asked);
        }
        lines.sort(Comparator.comparing(Transaction::date));
        return lines;
    }

    private <I, O> O read(Operation<I, O> operation, I asked, String json) {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        return profile.binding(operation)
                .orElseThrow()
                .decoder(asked)
                .decode(new ApiAnswer(200, () -> new ByteArrayInputStream(utf8)));
    }

    @Override
    public String toString() {
        return profile.institution().toString();
    }
}
