package dev.nakadachi.sandbox.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.secret.MasterKey;
import dev.nakadachi.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * SoftHSM 2 with a token of its own, keys made by keytool as the guide says. The library reads where its tokens lie
 * from a file that an environment variable of the process names, so there is one in a JVM.
 */
final class SoftHsm {

    static final String VARIABLE = "SOFTHSM2_CONF";

    private static final List<Path> LIBRARIES =
            List.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib64/pkcs11/libsofthsm2.so"));
    private static final String PIN = "1234";

    private final Path configuration;

    private SoftHsm(Path configuration) {
        this.configuration = configuration;
    }

    static boolean isInstalled() {
        return LIBRARIES.stream().anyMatch(Files::exists) && System.getenv(VARIABLE) != null;
    }

    static SoftHsm absent() {
        return new SoftHsm(Path.of("no", "module"));
    }

    static SoftHsm start(Path directory) {
        Path configuration = directory.resolve("pkcs11.cfg");
        try {
            Path tokens = Files.createDirectory(directory.resolve("tokens"));
            Files.writeString(
                    Path.of(System.getenv(VARIABLE)),
                    "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            run("softhsm2-util", "--init-token", "--free", "--label", "test", "--so-pin", "5678", "--pin", PIN);
            Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElseThrow();
            Files.writeString(
                    configuration,
                    "name = softhsm\nlibrary = " + library + "\nslotListIndex = 0\n"
                            + "attributes(*, CKO_SECRET_KEY, CKK_AES) = {\n  CKA_SENSITIVE = true\n"
                            + "  CKA_EXTRACTABLE = false\n  CKA_ENCRYPT = true\n  CKA_DECRYPT = true\n}\n");
            makeKey(configuration, "master");
            makeKey(configuration, "stranger");
            return new SoftHsm(configuration);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    MasterKey key(String alias) {
        return key(alias, PIN);
    }

    MasterKey key(String alias, String pin) {
        return MasterKey.pkcs11(configuration, Secret.of(pin), alias);
    }

    private static void makeKey(Path configuration, String alias) throws IOException {
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genseckey",
                "-alias",
                alias,
                "-keyalg",
                "AES",
                "-keysize",
                "256",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-storepass",
                PIN,
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                configuration.toString());
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command[0] + " failed: " + said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
