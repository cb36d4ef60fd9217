package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.bank.AccountKind;
import dev.nakadachi.sandbox.bank.Bank;
import dev.nakadachi.sandbox.bank.History;
import dev.nakadachi.sandbox.time.VirtualClock;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a long history pass through a small heap: the consumer is a JVM of its own, the bank is this one. */
class LargeHistoryTest {

    private static final long SEED = 310;
    private static final int LINES = 100_000;

    @TempDir
    private Path directory;

    @Test
    void aHundredThousandLinesStreamThrough64MiB()
            throws IOException, InterruptedException, CertificateEncodingException {
        Setting setting = Setting.in(directory.resolve("vault"));
        try (Sandbox sandbox =
                Application.sandbox().seed(SEED).historyLines(LINES).start()) {
            Grant grant;
            try (Application application = Application.open(sandbox, setting)) {
                grant = application.consent("alice");
            }

            String said = consume(write(sandbox, setting.keyset(), setting.vault(), grant));

            // An account that opens with the same seed and has no lines holds what was there before the first line.
            long opening = openingBalance();
            long closing = sandbox.bank().accountsOf("alice").get(0).balance();
            // Every 97th line is a correction, every 7th has no remarks: 100,000 / 97 = 1,030, 100,000 / 7 = 14,285.
            assertThat(said)
                    .startsWith("CONSUMED lines=100000 corrections=1030 silent=14285 sum=" + (closing - opening) + " ");
            int heap = Integer.parseInt(said.substring(said.indexOf("heapMiB=") + "heapMiB=".length()));
            assertThat(heap).isBetween(32, 64);
            long pages = sandbox.counters().to("/accounts/transactions");
            assertThat(pages).isEqualTo(200);
            System.out.println("HISTORY OK " + LINES + " lines, " + pages + " pages, -Xmx64m");
        }
    }

    private static long openingBalance() {
        LocalDate today = LocalDate.of(2026, 4, 15);
        return new Bank(new VirtualClock())
                .open("alice", AccountKind.ORDINARY, History.of(SEED, 0, today, today))
                .balance();
    }

    private Path write(Sandbox sandbox, Keyset keyset, Path vault, Grant grant)
            throws IOException, CertificateEncodingException {
        Path keys = directory.resolve("keyset.txt");
        keyset.writeInClear(keys);
        byte[] anchor = sandbox.trustAnchor().getEncoded();
        Properties given = new Properties();
        given.setProperty("keyset", keys.toString());
        given.setProperty("vault", vault.toString());
        given.setProperty("grant", grant.id().value());
        given.setProperty("api", sandbox.corporationBase().toString());
        given.setProperty("revocation", sandbox.revocationEndpoint().toString());
        given.setProperty("issuer", sandbox.issuer());
        given.setProperty("client", sandbox.clientId().value());
        given.setProperty("secret", sandbox.clientSecret().reveal(SecretAccess.explicit()));
        given.setProperty(
                "anchor",
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(anchor)
                        + "\n-----END CERTIFICATE-----\n");
        Path file = directory.resolve("consumer.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            given.store(out, null);
        }
        return file;
    }

    private String consume(Path file) throws IOException, InterruptedException {
        Path log = directory.resolve("consumer.log");
        Process consumer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HistoryConsumer.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Thread guard = new Thread(consumer::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(guard);
        assertThat(consumer.waitFor(10, TimeUnit.MINUTES)).isTrue();
        Runtime.getRuntime().removeShutdownHook(guard);
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        assertThat(consumer.exitValue())
                .as("consumer, last words: " + lines.get(lines.size() - 1))
                .isZero();
        return lines.stream()
                .filter(line -> line.startsWith("CONSUMED"))
                .findFirst()
                .orElseThrow();
    }
}
