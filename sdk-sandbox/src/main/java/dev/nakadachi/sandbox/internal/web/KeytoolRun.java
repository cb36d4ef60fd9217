package dev.nakadachi.sandbox.internal.web;

import dev.nakadachi.host.Host;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes certificates with the JDK's own keytool: the JDK has no public API that signs one. */
final class KeytoolRun {

    static final String ALIAS = "sandbox";
    static final String AUTHORITY = "authority";
    static final String ISSUED = "issued";
    static final String SELF_SIGNED = "self-signed";

    private static final String CLIENT = "CN=sandbox-client, O=Nakadachi sandbox, C=JP";
    private static final String PASSWORD_VARIABLE = "NAKADACHI_SANDBOX_STORE";
    private static final int SECONDS_AT_MOST = 60;

    private KeytoolRun() {}

    static MadeKeys serverKeys() {
        return make(List.of(pair(
                ALIAS,
                "CN=localhost, O=Nakadachi sandbox",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-ext",
                "bc:c=ca:true")));
    }

    static MadeKeys clientKeys() {
        return make(List.of(
                pair(AUTHORITY, "CN=Clients of the sandbox, O=Nakadachi sandbox", "-ext", "bc:c=ca:true"),
                pair(ISSUED, CLIENT, "-signer", AUTHORITY),
                pair(SELF_SIGNED, CLIENT)));
    }

    private static List<String> pair(String alias, String subject, String... more) {
        List<String> key = List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-groupname", "secp256r1");
        return Stream.of(key, List.of("-dname", subject, "-validity", "90"), List.of(more))
                .flatMap(List::stream)
                .toList();
    }

    private static MadeKeys make(List<List<String>> pairs) {
        byte[] random = new byte[16];
        Host.system().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try {
            Path directory = Files.createTempDirectory("nakadachi-sandbox");
            Path file = directory.resolve("keys.p12");
            try {
                for (List<String> arguments : pairs) {
                    run(file, password, arguments);
                }
                return new MadeKeys(load(file, password), password.toCharArray());
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(directory);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the sandbox could not make its certificates with keytool", e);
        }
    }

    private static void run(Path file, String password, List<String> arguments) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> target = List.of("-storetype", "PKCS12", "-keystore", file.toString());
        ProcessBuilder builder = new ProcessBuilder(keytool);
        List.of(arguments, target, List.of("-storepass:env", PASSWORD_VARIABLE)).forEach(builder.command()::addAll);
        // The password goes by environment: arguments are visible to every user of the machine.
        builder.environment().put(PASSWORD_VARIABLE, password);
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS_AT_MOST, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("keytool of java.home made no certificate");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        }
    }

    private static KeyStore load(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }
}
