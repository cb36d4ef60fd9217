package dev.nakadachi.token;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which older backups go after one was kept: those of the same vault beyond the number to keep. Incomplete ones are
 * counted apart, so that none of them pushes out a complete one, and go with the complete ones of their time.
 */
final class BackupRetention {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRetention.class);

    private final String vaultId;
    private final int kept;

    BackupRetention(String vaultId, int kept) {
        this.vaultId = vaultId;
        this.kept = kept;
    }

    /** Of all names in order; never the one that was just kept. */
    List<BackupName> outdated(StoredBackup justKept, List<BackupName> all) {
        BackupName newest = justKept.name();
        List<BackupName> own =
                all.stream().filter(name -> name.vaultId().equals(vaultId)).toList();
        List<BackupName> alike = own.stream()
                .filter(name -> name.complete() == newest.complete())
                .toList();
        if (alike.size() <= kept) {
            return List.of();
        }
        // An empty vault beside full backups looks like one whose disk is not mounted: nothing goes for its sake.
        if (justKept.summary().entries() == 0) {
            LOG.warn("the vault that was backed up is empty; no older backup is deleted");
            return List.of();
        }
        // Another backup may have been made since, and none that is newer than this one ever goes.
        List<BackupName> beyond = alike.subList(0, alike.size() - kept);
        Stream<BackupName> incomplete =
                newest.complete() ? own.stream().filter(name -> !name.complete()) : Stream.empty();
        BackupName last = beyond.get(beyond.size() - 1);
        return Stream.concat(beyond.stream(), incomplete.filter(name -> name.compareTo(last) < 0))
                .filter(name -> !name.equals(newest))
                .toList();
    }
}
