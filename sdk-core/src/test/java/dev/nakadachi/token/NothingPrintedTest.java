package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.CLIENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.GrantId;
import dev.nakadachi.secret.KeyId;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.MasterKey;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import dev.nakadachi.testing.FakeHost;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public type of the packages token and secret holds a planted secret here, and none prints it. */
class NothingPrintedTest {

    private static final String PLANTED = "planted-7f3a";
    private static final Keyset KEYS = Keyset.generate();
    private static final SecretAccess ACCESS = SecretAccess.explicit();

    @TempDir
    private Path directory;

    private TokenVault vault;
    private EntryAddress address;

    @BeforeEach
    void plant() {
        vault = Vaults.inDirectory(directory.resolve("vault"), KEYS);
        address = CLIENT.withGrant(new GrantId("grant-1")).entry("state", PLANTED);
        vault.compareAndSet(address, 0, PLANTED.getBytes(UTF_8));
    }

    @Test
    void noPublicTypePrintsWhatItHolds() throws IOException, ClassNotFoundException {
        List<Object> planted = planted();

        List<Class<?>> types = publicTypes("token");
        types.addAll(publicTypes("secret"));
        assertThat(types)
                .hasSizeGreaterThan(12)
                .allSatisfy(type -> assertThat(planted)
                        .as("plant a secret in an instance of " + type + " here")
                        .anyMatch(type::isInstance));
        assertThat(planted).allSatisfy(one -> assertHidden(one.toString()));
    }

    @Test
    void noFailurePrintsWhatItWasAbout() throws IOException {
        List<Throwable> failures = new ArrayList<>();
        failures.add(failureOf(() -> Keyset.parse(Secret.of(PLANTED))));
        failures.add(failureOf(() -> KEYS.keyBytes(PLANTED, ACCESS)));
        failures.add(failureOf(() -> CLIENT.entry(PLANTED + "\n")));
        failures.add(failureOf(() -> CLIENT.entry("state", PLANTED + "\u0007")));
        failures.add(failureOf(() -> new RecordKey("grant", PLANTED)));
        failures.add(failureOf(() -> TokenCipher.tink(KEYS).open(PLANTED, new byte[40], new byte[0])));
        failures.add(failureOf(() -> TokenCipher.jdk(KEYS).open(KEYS.currentKeyId(), new byte[40], new byte[0])));
        failures.add(failureOf(() -> TokenCipher.tink(KEYS).open(KEYS.currentKeyId(), new byte[40], new byte[0])));
        try (Stream<Path> files = Files.list(directory.resolve("vault"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, PLANTED.getBytes(UTF_8));
            }
        }
        failures.add(failureOf(() -> vault.read(address)));
        failures.add(failureOf(() -> vault.compareAndSet(address, 0, PLANTED.getBytes(UTF_8))));

        assertThat(failures).allSatisfy(failure -> {
            StringWriter all = new StringWriter();
            failure.printStackTrace(new PrintWriter(all));
            assertHidden(all.toString());
        });
    }

    private List<Object> planted() {
        VaultEntry entry = vault.read(address).orElseThrow();
        TokenStore store = TokenStore.directory(directory.resolve("vault"), Host.system());
        RecordKey key = new RecordNames(KEYS).keyOf(address);
        StoredRecord living = StoredRecord.living(key, 1, PLANTED.getBytes(UTF_8));
        TokenStore.FencedSection<TokenStore.Fence> section = fence -> fence;
        TokenStore.Fence fence =
                store.exclusively(key, Duration.ofSeconds(5), section).orElseThrow();
        BackupItem.Living item = BackupItem.Living.of(new byte[32], new RecordKey("grant", "a".repeat(32)), entry);
        DamagedEntry damaged = new DamagedEntry(key, Optional.of(item.address()), true);
        Keyset second = Keyset.generate();
        Path file = directory.resolve("backup");
        BackupSummary backup = TokenBackup.write(vault, file, second, Host.system());
        RestoreReport report = TokenBackup.restore(file, second, vault, RestoreMode.KEEP_NEWER);
        BackupTarget target = BackupTarget.directory(directory.resolve("backups"));
        BackupPlan plan = BackupPlan.daily(target, second);
        BackupSchedule schedule = BackupSchedule.start(vault, plan, new FakeHost());
        StoredBackup stored = schedule.backUpNow();
        KeySweep sweep = KeySweep.of(vault, Host.system());
        return List.of(
                target,
                plan,
                schedule,
                stored,
                stored.name(),
                schedule.status(),
                BackupListener.silent(),
                TokenBackup.drill(target, stored.name(), second, directory, Host.system()),
                sweep,
                sweep.run(),
                vault.keyStatus(),
                MasterKey.ofKeyText(Secret.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")),
                SigningKey.of(pair(), SigningAlgorithm.ES256),
                SigningAlgorithm.ES256,
                new KeyId("key-1"),
                item,
                new BackupItem.Tombstone(item.clear(), key, 1),
                new BackupItem.Missing(damaged),
                damaged,
                new FoundRecord.Living(entry),
                new FoundRecord.Deleted(),
                new FoundRecord.Damaged(damaged),
                new BackupItem.End(1, 1, 1),
                backup,
                report,
                report.entries().get(0),
                RestoreOutcome.SAME,
                RestoreMode.KEEP_NEWER,
                Secret.of(PLANTED),
                ACCESS,
                KEYS,
                vault,
                entry,
                address,
                address.owner(),
                store,
                fence,
                section,
                key,
                living,
                new RecordPage(List.of(living), Optional.of(key)),
                TokenCipher.tink(KEYS),
                TokenCipher.jdk(KEYS));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static List<Class<?>> publicTypes(String name) throws IOException, ClassNotFoundException {
        Path classes = Path.of("target", "classes", "dev", "nakadachi", name);
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                String simple = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName("dev.nakadachi." + name + '.' + simple);
                if (Modifier.isPublic(type.getModifiers()) && type != TokenBackup.class) { // it has no instances
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static Throwable failureOf(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            return failure;
        }
        throw new AssertionError("the step was expected to fail");
    }

    private static void assertHidden(String printed) {
        assertThat(printed).doesNotContain(PLANTED);
        for (String line : KEYS.toSecret().reveal(ACCESS).lines().skip(1).toList()) {
            assertThat(printed).doesNotContain(line.substring(line.lastIndexOf(' ') + 1));
        }
    }
}
