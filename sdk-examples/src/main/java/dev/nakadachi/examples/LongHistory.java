package dev.nakadachi.examples;

import static dev.nakadachi.operation.Capability.ACCOUNTS;
import static dev.nakadachi.operation.Capability.TRANSACTIONS;

import dev.nakadachi.Connection;
import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.Account;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.TokenVault;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A history that would not fit into a small heap, read in one: start it with {@code -Xmx64m}. Bank and SDK share it.
 */
public final class LongHistory {

    private static final int LINES = 100_000;

    private LongHistory() {}

    /**
     * Reads 100,000 transactions and says so.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (LocalBank bank = LocalBank.start(Sandbox.builder().historyLines(LINES));
                Nakadachi nakadachi =
                        bank.open(TokenVault.encryptedFile(bank.directory().resolve("tokens"), Keyset.generate()))) {
            Connection<CorporateBank> connection = bank.connect(nakadachi);
            CorporateBank client = connection.on(bank.consent(connection, ACCOUNTS, TRANSACTIONS));
            long lines = count(client, bank.sandbox());
            System.out.println(String.format(
                    Locale.ROOT,
                    "LONG HISTORY %,d transactions on %d pages in a heap of %d MiB",
                    lines,
                    bank.sandbox().counters().to("/accounts/transactions"),
                    Runtime.getRuntime().maxMemory() / (1024 * 1024)));
        }
    }

    private static long count(CorporateBank client, Sandbox bank) {
        Account account = client.accounts().get(0);
        long lines = 0;
        try (Stream<Transaction> stream = client.transactions(
                account.id(), DateRange.daysEndingOn(bank.bank().today(), 365))) {
            for (Iterator<Transaction> each = stream.iterator(); each.hasNext(); lines++) {
                each.next();
            }
        }
        return lines;
    }
}
