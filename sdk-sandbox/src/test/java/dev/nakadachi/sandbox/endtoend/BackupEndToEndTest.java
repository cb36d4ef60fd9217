package dev.nakadachi.sandbox.endtoend;

import static dev.nakadachi.sandbox.endtoend.Failures.codeOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.consent.Grant;
import dev.nakadachi.sandbox.Sandbox;
import dev.nakadachi.sandbox.time.VirtualHost;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.token.BackupSummary;
import dev.nakadachi.token.RestoreMode;
import dev.nakadachi.token.RestoreOutcome;
import dev.nakadachi.token.RestoreReport;
import dev.nakadachi.token.TokenBackup;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens survive the loss of their directory and of its keys: backed up, restored elsewhere, used and refreshed. */
class BackupEndToEndTest {

    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final Keyset backupKeys = Keyset.generate();

    @TempDir
    private Path directory;

    private Sandbox sandbox;
    private Setting setting;
    private Application application;

    @BeforeEach
    void open() {
        sandbox = Application.sandbox().accessTokenLife(TOKEN_LIFE).start();
        setting = Setting.in(directory.resolve("vault")).with(new VirtualHost(sandbox.clock(), 1));
        application = Application.open(sandbox, setting);
    }

    @AfterEach
    void close() {
        application.close();
        sandbox.close();
    }

    @Test
    void anEmptyVaultUnderOtherKeysCallsAndRefreshesAfterARestore() throws IOException {
        Grant alice = application.consent("alice");
        Grant bob = application.consent("bob");
        BackupSummary backup = backup();
        application.close();

        assertThat(backup.entries()).isEqualTo(2);
        assertThat(sandbox.secrets())
                .isNotEmpty()
                .noneMatch(secret -> contains(file(), secret.reveal(SecretAccess.explicit())));
        Setting elsewhere = setting.with(directory.resolve("restored")).with(Keyset.generate());
        assertThat(restore(elsewhere).count(RestoreOutcome.RESTORED)).isEqualTo(2);

        application = Application.open(sandbox, elsewhere);
        assertThat(application.connection().on(alice.id()).accounts()).hasSize(4);
        assertThat(application.connection().on(bob.id()).accounts()).isNotNull();
        assertThat(sandbox.counters().tokenCalls()).isEqualTo(2);
        sandbox.clock().advance(TOKEN_LIFE);
        assertThat(application.connection().on(alice.id()).accounts()).hasSize(4);
        assertThat(sandbox.counters().tokenCalls()).isEqualTo(3);
    }

    @Test
    void aRefreshTokenOlderThanTheStoredOneIsNotPutBack() {
        Grant grant = application.consent("alice");
        backup();
        sandbox.clock().advance(TOKEN_LIFE);
        assertThat(application.connection().on(grant).accounts()).hasSize(4);
        application.close();

        assertThat(restore(setting).count(RestoreOutcome.KEPT_NEWER)).isEqualTo(1);

        application = Application.open(sandbox, setting);
        sandbox.clock().advance(TOKEN_LIFE);
        assertThat(application.connection().on(grant.id()).accounts()).hasSize(4);
    }

    @Test
    void aRevokedGrantStaysRevoked() {
        Grant grant = application.consent("alice");
        backup();
        application.connection().consent().revoke(grant.id());
        application.close();

        assertThat(restore(setting).count(RestoreOutcome.DELETED_SINCE)).isEqualTo(1);

        application = Application.open(sandbox, setting);
        assertThat(codeOf(() -> application.connection().on(grant.id()).accounts()))
                .isEqualTo("consent.revoked");
    }

    private Path file() {
        return directory.resolve("tokens.backup");
    }

    private BackupSummary backup() {
        try (TokenVault vault = vault(setting)) {
            return TokenBackup.write(vault, file(), backupKeys, setting.host());
        }
    }

    private RestoreReport restore(Setting into) {
        try (TokenVault vault = vault(into)) {
            return TokenBackup.restore(file(), backupKeys, vault, RestoreMode.KEEP_NEWER);
        }
    }

    private static TokenVault vault(Setting of) {
        return TokenVault.encryptedFile(of.vault(), of.keyset(), of.host());
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
