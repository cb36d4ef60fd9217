package dev.nakadachi.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nakadachi.bank.BankClient;
import dev.nakadachi.bank.BankOperations;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.TransactionSource;
import dev.nakadachi.bank.Transactions;
import dev.nakadachi.id.AccountId;
import dev.nakadachi.sandbox.bank.BankAccount;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.sync.LineIdentity;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncReport;
import dev.nakadachi.sync.TransactionSync;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a synchronisation keeps is what the bank shows. */
final class SyncCases {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    private final BankContract contract;

    SyncCases(BankContract contract) {
        this.contract = contract;
    }

    void equalsTheHistory() {
        contract.needs(BankOperations.TRANSACTIONS);
        BankClient client = contract.visit().as("alice");
        AccountId busy = contract.account(client, Household.BUSY);
        SyncedBooks<Transaction> books = new SyncedBooks<>();

        books.dieOnce(SyncedBooks.Death.BEFORE_IT_IS_KEPT);
        assertThrows(IllegalStateException.class, () -> sync(client, busy, books));
        books.dieOnce(SyncedBooks.Death.AFTER_IT_WAS_KEPT);
        assertThrows(IllegalStateException.class, () -> sync(client, busy, books));
        sync(client, busy, books);

        assertEquals(Household.BUSY_LINES, books.lines().size());
        assertEquals(seen(read(client, busy)), seen(books.lines().values()), "the books and the bank");
    }

    void findsWhatIsNewAndOnlyThat() {
        contract.needs(BankOperations.TRANSACTIONS);
        BankClient client = contract.visit().as("alice");
        AccountId main = contract.main(client);
        SyncedBooks<Transaction> books = new SyncedBooks<>();
        sync(client, main, books);
        Map<LineIdentity, Transaction> before = new LinkedHashMap<>(books.lines());

        BankAccount account = contract.bank().bank().accountsOf("alice").get(0);
        account.deposit(500, "振込 ﾅｶﾀﾞﾁ ﾀﾛｳ");
        account.deposit(500, "振込 ﾅｶﾀﾞﾁ ﾀﾛｳ");
        SyncReport report = sync(client, main, books);

        assertEquals(2, report.added(), "two equal lines stay two");
        assertEquals(0, report.changed() + report.removed());
        assertTrue(books.lines().keySet().containsAll(before.keySet()));
        assertEquals(seen(read(client, main)), seen(books.lines().values()));
        assertEquals(0, sync(client, main, books).added());
    }

    private SyncReport sync(BankClient client, AccountId account, SyncedBooks<Transaction> books) {
        return TransactionSync.builder(
                        TransactionSource.of(
                                new SourceName("contract-account"),
                                client,
                                account,
                                contract.provider().profile().service()),
                        books,
                        contract.visit().keyset(),
                        FIRST_DAY)
                .host(new VirtualHost(contract.opened().clock(), 1))
                .build()
                .run();
    }

    private static List<Transaction> read(BankClient client, AccountId account) {
        try (Stream<Transaction> lines = client.find(Transactions.class)
                .orElseThrow()
                .transactions(account, DateRange.between(FIRST_DAY, TODAY))) {
            return lines.toList();
        }
    }

    private static List<String> seen(Collection<Transaction> lines) {
        return lines.stream()
                .map(line -> line.date() + " " + line.valueDate() + " " + line.direction() + " " + line.amount() + " "
                        + line.remarks() + " " + line.state() + " " + line.balanceAfter() + " " + line.key())
                .sorted()
                .toList();
    }
}
