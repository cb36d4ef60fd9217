package dev.nakadachi.examples;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.TRANSACTIONS;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.bank.TransactionSource;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncBatch;
import dev.nakadachi.sync.SyncCursor;
import dev.nakadachi.sync.SyncReport;
import dev.nakadachi.sync.SyncSink;
import dev.nakadachi.sync.TransactionSync;
import dev.nakadachi.token.TokenVault;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The history of an account comes into a file and stays equal to the bank, although the process dies while a batch is
 * kept, and two people send the same amount on the same day.
 */
public final class SyncedAccount {

    private SyncedAccount() {}

    /**
     * Tells the story.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream terminal) {
        terminal.println("The books of an account that stay equal to the bank");
        Keyset keyset = Keyset.generate(); // from your secret store; identities and cursors depend on it
        try (LocalBank bank = LocalBank.start(Sandbox.builder().historyLines(3_000));
                Nakadachi nakadachi =
                        bank.open(TokenVault.encryptedFile(bank.directory().resolve("tokens"), keyset))) {
            Connection<CorporateBank> connection = bank.connect(nakadachi);
            CorporateBank client = connection.on(bank.consent(connection, ACCOUNTS, TRANSACTIONS));
            Account account = client.accounts().get(0);
            TransactionSource history = TransactionSource.of(
                    new SourceName("customer-4711/main"), client, account.id(), connection.service());
            FileBooks books = new FileBooks(bank.directory().resolve("books.properties"));

            try {
                sync(bank, history, new DyingBooks(books, 5), keyset);
            } catch (IllegalStateException death) {
                terminal.println("  The process died after five batches; in the books: " + books.size() + " lines.");
            }
            terminal.println("  Started again: " + sync(bank, history, books, keyset));
            long before = books.size();

            bank.sandbox().bank().accountsOf(BankStep.USER).get(0).deposit(500, "振込 ﾃｽﾄ");
            bank.sandbox().bank().accountsOf(BankStep.USER).get(0).deposit(500, "振込 ﾃｽﾄ");
            SyncReport later = sync(bank, history, books, keyset);
            terminal.println("  Later: " + later);
            if (later.added() != 2 || books.size() != before + 2) {
                throw new IllegalStateException("two equal lines have to stay two");
            }
            terminal.println("SYNC OK " + books.size() + " lines, 2 of them new and equal, none twice");
        }
    }

    private static SyncReport sync(
            LocalBank bank, TransactionSource history, SyncSink<Transaction> books, Keyset keyset) {
        return TransactionSync.builder(
                        history, books, keyset, bank.sandbox().bank().today().minusDays(364))
                .host(bank.time())
                .build()
                .run();
    }

    /** Books of a process that ends. */
    private static final class DyingBooks implements SyncSink<Transaction> {

        private final FileBooks books;
        private int left;

        DyingBooks(FileBooks books, int batches) {
            this.books = books;
            this.left = batches;
        }

        @Override
        public Optional<SyncCursor> cursor(SourceName source) {
            return books.cursor(source);
        }

        @Override
        public boolean commit(SyncBatch<Transaction> batch) {
            if (left-- == 0) {
                throw new IllegalStateException("the process ends here");
            }
            return books.commit(batch);
        }
    }
}
