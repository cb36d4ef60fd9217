package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.Accounts;
import dev.nakadachi.bank.Balances;
import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.Transactions;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Accounts, balances and lines. */
final class EnquiryCases {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final long LARGEST = 999_999_999_999L;

    private final BankContract contract;

    EnquiryCases(BankContract contract) {
        this.contract = contract;
    }

    void accounts() {
        contract.needs(BankOperations.ACCOUNTS);
        BankClient client = contract.visit().as("alice");

        List<Account> accounts = client.find(Accounts.class).orElseThrow().accounts();

        assertEquals(2, accounts.size());
        assertEquals(2, accounts.stream().map(Account::id).distinct().count());
        accounts.forEach(account -> assertEquals("JPY", account.currency().value()));
        assertTrue(accounts.stream().map(Account::id).toList().contains(contract.main(client)));
    }

    void balances() {
        contract.needs(BankOperations.BALANCES);
        BankClient client = contract.visit().as("alice");
        Balances balances = client.find(Balances.class).orElseThrow();

        assertYen(Household.MAIN_YEN, balances.balance(contract.main(client)).amount());
        assertYen(
                Household.BUSY_YEN,
                balances.balance(contract.account(client, Household.BUSY)).amount());
    }

    void largeAmounts() {
        contract.needs(BankOperations.BALANCES);
        BankClient client = contract.visit().as("alice");
        contract.bank().bank().accountsOf("alice").get(0).deposit(LARGEST, "振込 ﾅｶﾀﾞﾁ ﾀﾛｳ");

        Balances balances = client.find(Balances.class).orElseThrow();

        assertYen(1_000_001_199_999L, balances.balance(contract.main(client)).amount());
    }

    void lines() {
        contract.needs(BankOperations.TRANSACTIONS);
        BankClient client = contract.visit().as("alice");

        List<Transaction> lines = oldestFirst(client, contract.main(client), DateRange.between(FIRST_DAY, TODAY));

        assertEquals(Household.LINES.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Household.Line expected = Household.LINES.get(i);
            Transaction line = lines.get(i);
            assertEquals(expected.date(), line.date());
            assertYen(expected.change(), line.change().orElseThrow());
            assertYen(Math.abs(expected.change()), line.amount());
            line.balanceAfter().ifPresent(balance -> assertYen(expected.balance(), balance));
        }
    }

    void periods() {
        contract.needs(BankOperations.TRANSACTIONS);
        BankClient client = contract.visit().as("alice");
        AccountId main = contract.main(client);

        // The lines of 10 April are of its first and of its last second.
        LocalDate tenth = LocalDate.of(2026, 4, 10);
        assertEquals(
                2, oldestFirst(client, main, DateRange.between(tenth, tenth)).size());
        assertEquals(
                3,
                oldestFirst(client, main, DateRange.between(LocalDate.of(2026, 4, 2), tenth))
                        .size());
        assertTrue(oldestFirst(client, main, DateRange.between(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 9)))
                .isEmpty());
    }

    void pages() {
        contract.needs(BankOperations.TRANSACTIONS);
        BankClient client = contract.visit().as("alice");
        AccountId busy = contract.account(client, Household.BUSY);
        long before = contract.requests();

        List<Transaction> lines = oldestFirst(client, busy, DateRange.between(LocalDate.of(2026, 4, 13), TODAY));

        assertEquals(contract.traits().pages(), contract.requests() - before, "pages");
        assertEquals(Household.BUSY_LINES, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertYen(i + 1L, lines.get(i).change().orElseThrow());
        }
        Money sum = lines.stream().map(line -> line.change().orElseThrow()).reduce(Money.yen(0), Money::plus);
        assertYen(Household.BUSY_YEN, sum);
    }

    void foreignAccount() {
        contract.needs(BankOperations.BALANCES);
        BankClient bob = contract.visit().as("bob");
        AccountId bobs = contract.account(bob, Household.BOBS);
        assertYen(
                Household.BOBS_YEN,
                bob.find(Balances.class).orElseThrow().balance(bobs).amount());

        BankClient alice = contract.visit().as("alice");

        assertFalse(new HashSet<>(alice.find(Accounts.class).stream()
                        .flatMap(accounts -> accounts.accounts().stream())
                        .map(Account::id)
                        .toList())
                .contains(bobs));
        assertThrows(
                NakadachiException.class,
                () -> alice.find(Balances.class).orElseThrow().balance(bobs));
    }

    /** Reads something, whatever the bank offers. */
    static void read(BankContract contract, BankClient client) {
        if (client.find(Accounts.class).isPresent()) {
            client.find(Accounts.class).orElseThrow().accounts();
        } else if (client.find(Balances.class).isPresent()) {
            client.find(Balances.class).orElseThrow().balance(contract.main(client));
        } else {
            try (Stream<Transaction> lines = client.find(Transactions.class)
                    .orElseThrow()
                    .transactions(contract.main(client), DateRange.between(TODAY, TODAY))) {
                lines.forEach(line -> {});
            }
        }
    }

    private List<Transaction> oldestFirst(BankClient client, AccountId account, DateRange range) {
        try (Stream<Transaction> lines =
                client.find(Transactions.class).orElseThrow().transactions(account, range)) {
            List<Transaction> all = new ArrayList<>(lines.toList());
            if (contract.traits().order() == BankTraits.LineOrder.NEWEST_FIRST) {
                Collections.reverse(all);
            }
            return all;
        }
    }

    static void assertYen(long expected, Money amount) {
        assertEquals("JPY", amount.currency().value());
        assertEquals(0, BigDecimal.valueOf(expected).compareTo(amount.amount()), () -> expected + " yen");
    }
}
