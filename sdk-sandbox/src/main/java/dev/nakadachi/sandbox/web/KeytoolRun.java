package dev.nakadachi.sandbox.web;

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

/** Makes a certificate with the JDK's own keytool: the JDK has no public API that signs one. */
final class KeytoolRun {

    static final String ALIAS = "sandbox";

    private static final String PASSWORD_VARIABLE = "NAKADACHI_SANDBOX_STORE";
    private static final int SECONDS_AT_MOST = 60;

    private KeytoolRun() {}

    static ServerIdentity newIdentity() {
        byte[] random = new byte[16];
        Host.system().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        try {
            Path directory = Files.createTempDirectory("nakadachi-sandbox");
            Path file = directory.resolve("server.p12");
            try {
                run(file, password);
                return new ServerIdentity(load(file, password), password.toCharArray());
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(directory);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the sandbox could not make its certificate with keytool", e);
        }
    }

    private static void run(Path file, String password) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> subject = List.of("-dname", "CN=localhost, O=Nakadachi sandbox", "-validity", "90");
        List<String> key = List.of("-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1");
        List<String> names = List.of("-ext", "san=dns:localhost,ip:127.0.0.1", "-ext", "bc:c=ca:true");
        List<String> target = List.of("-storetype", "PKCS12", "-keystore", file.toString());
        ProcessBuilder builder = new ProcessBuilder(keytool);
        List.of(key, subject, names, target, List.of("-storepass:env", PASSWORD_VARIABLE))
                .forEach(builder.command()::addAll);
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
