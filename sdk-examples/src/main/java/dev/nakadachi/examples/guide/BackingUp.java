package dev.nakadachi.examples.guide;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.token.BackupPlan;
import dev.nakadachi.token.BackupSchedule;
import dev.nakadachi.token.BackupSummary;
import dev.nakadachi.token.BackupTarget;
import dev.nakadachi.token.KeySweep;
import dev.nakadachi.token.KeySweepReport;
import dev.nakadachi.token.RestoreMode;
import dev.nakadachi.token.RestoreOutcome;
import dev.nakadachi.token.RestoreReport;
import dev.nakadachi.token.StoredBackup;
import dev.nakadachi.token.TokenBackup;
import dev.nakadachi.token.TokenVault;
import java.nio.file.Path;
import java.time.Duration;

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
                .forEach(System.out::println);
        // end::backup
        return backup;
    }

    static BackupSchedule schedule(TokenVault vault, Path otherVolume, Path scratch, Keyset backupKeyset) {
        Host host = Host.system();
        // tag::schedule
        BackupTarget backups = BackupTarget.directory(otherVolume); // or your bucket: four methods
        BackupSchedule schedule = BackupSchedule.start(
                vault,
                BackupPlan.daily(backups, backupKeyset)
                        .every(Duration.ofHours(6))
                        .keeping(28),
                host);
        StoredBackup now = schedule.backUpNow(); // before a release
        System.out.println(schedule.status()); // alarm when failuresSince() grows
        System.out.println(TokenBackup.drill(backups, now.name(), backupKeyset, scratch, host)); // monthly
        // end::schedule
        return schedule;
    }

    static Keyset rotate(TokenVault vault, Keyset rotated, String oldKeyId) {
        // tag::sweep
        KeySweepReport report = KeySweep.of(vault, Host.system())
                .withPause(Duration.ofMillis(5)) // after every node runs with the rotated key set
                .run();
        System.out.println(report); // ... key N protects 0 entries, may be destroyed
        Keyset smaller = rotated.without(oldKeyId, report);
        // end::sweep
        return smaller;
    }
}
