package dev.nakadachi.examples.guide;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.BackupSummary;
import dev.nakadachi.token.RestoreMode;
import dev.nakadachi.token.RestoreOutcome;
import dev.nakadachi.token.RestoreReport;
import dev.nakadachi.token.TokenBackup;
import dev.nakadachi.token.TokenVault;
import java.nio.file.Path;

/** Guide, step 11. */
final class BackingUp {

    private BackingUp() {}

    static BackupSummary drill(TokenVault vault, Path file, Keyset backupKeyset, TokenVault target) {
        // tag::backup
        BackupSummary backup =
                TokenBackup.write(vault, file, backupKeyset, Host.system()); // daily, and after many consents
        TokenBackup.verify(file, backupKeyset); // where the file was copied to
        RestoreReport report = TokenBackup.restore(file, backupKeyset, target, RestoreMode.KEEP_NEWER);
        report.entries().stream()
                .filter(entry -> entry.outcome() != RestoreOutcome.RESTORED)
                .forEach(entry -> System.out.println(entry.address().owner() + " " + entry.outcome()));
        // end::backup
        return backup;
    }
}
