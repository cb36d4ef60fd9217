package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Application.MAIN;

import dev.nakadachi.Nakadachi;
import dev.nakadachi.bank.CorporateBank;
import dev.nakadachi.bank.DateRange;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.money.Money;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.token.TokenVault;
import dev.nakadachi.transport.TransportOptions;
import dev.nakadachi.transport.TrustAnchors;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads the whole history in a JVM of its own and prints what it amounts to. Its set-up comes in a file. */
final class HistoryConsumer {

    private HistoryConsumer() {}

    public static void main(String[] arguments) throws IOException {
        Properties given = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            given.load(file);
        }
        Keyset keyset = Keyset.readInClear(Path.of(given.getProperty("keyset")));
        TransportOptions options =
                TransportOptions.standard().withTrustAnchors(TrustAnchors.ofPem(given.getProperty("anchor")));
        try (Nakadachi nakadachi = Nakadachi.builder(
                        TokenVault.encryptedFile(Path.of(given.getProperty("vault")), keyset))
                .transport(options)
                .build()) {
            CorporateBank bank = nakadachi
                    .connect(
                            Application.institution(
                                    URI.create(given.getProperty("api")),
                                    URI.create(given.getProperty("revocation")),
                                    URI.create(given.getProperty("issuer"))),
                            ClientCredentials.of(
                                    new ClientId(given.getProperty("client")),
                                    Secret.of(given.getProperty("secret")),
                                    ClientAuthentication.CLIENT_SECRET_BASIC))
                    .on(new GrantId(given.getProperty("grant")));
            print(bank);
        }
    }

    private static void print(CorporateBank bank) {
        long count = 0;
        long corrections = 0;
        long silent = 0;
        Money sum = Money.yen(0);
        try (Stream<Transaction> lines = bank.transactions(MAIN, DateRange.until(LocalDate.of(2026, 4, 15)))) {
            for (Iterator<Transaction> all = lines.iterator(); all.hasNext(); ) {
                Transaction line = all.next();
                count++;
                corrections += line.amount().signum() < 0 ? 1 : 0;
                silent += line.remarks().isEmpty() ? 1 : 0;
                sum = sum.plus(line.change().orElseThrow());
            }
        }
        System.out.println("CONSUMED lines=" + count + " corrections=" + corrections + " silent=" + silent + " sum="
                + sum.toPlainText() + " heapMiB=" + Runtime.getRuntime().maxMemory() / 1024 / 1024);
    }
}
