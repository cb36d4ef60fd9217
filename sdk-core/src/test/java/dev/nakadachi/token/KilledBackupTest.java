package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.CLIENT;
import static dev.nakadachi.token.Vaults.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies at each boundary in turn, until it no longer reaches the next one. Enumerated, not sampled. */
class KilledBackupTest {

    private static final int ENTRIES = 3;

    @TempDir
    private Path directory;

    @BeforeEach
    void fill() {
        Keyset keys = Keyset.generate();
        keys.writeInClear(directory.resolve("main.keys"));
        keys.rotated(Host.system()).writeInClear(directory.resolve("rotated.keys"));
        Keyset.generate().writeInClear(directory.resolve("second.keys"));
        fillVault();
        try (TokenVault vault = BackupPeer.vault(directory.resolve("vault"), keys)) {
            TokenBackup.write(vault, BackupPeer.target(directory), BackupPeer.second(directory), Host.system());
        }
    }

    private void fillVault() {
        try (TokenVault vault = BackupPeer.vault(directory.resolve("vault"), BackupPeer.keys(directory))) {
            for (int i = 0; i < ENTRIES; i++) {
                vault.compareAndSet(CLIENT.entry("cursor", "number-" + i), 0, bytes("position-" + i));
            }
        }
    }

    @Test
    void aTargetNeverShowsAPartOfABackupAndNeverLosesTheLastOne() throws IOException, InterruptedException {
        int boundary = 1;
        for (; died("backup", boundary); boundary++) {
            BackupTarget target = BackupPeer.target(directory);
            assertThat(target.list())
                    .as("boundary " + boundary)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(TokenBackup.verify(target, name, BackupPeer.second(directory))
                                    .entries())
                            .isEqualTo(ENTRIES));
        }
        System.out.println("KILLED BACKUP " + (boundary - 1) + " boundaries, no part seen, no backup lost");
        // Head, entries and end of the content, its last read; put, open, list, delete.
        assertThat(boundary - 1).isGreaterThanOrEqualTo(ENTRIES + 6);
        assertThat(BackupPeer.target(directory).list()).hasSize(1);
        Path backups = directory.resolve("backups");
        FileTime longAgo = FileTime.from(Host.system().now().minus(Duration.ofDays(2)));
        for (Path part : parts(backups)) {
            Files.setLastModifiedTime(part, longAgo);
        }
        BackupPeer.target(directory);
        assertThat(parts(backups)).as("what the killed left").isEmpty();
    }

    @Test
    void aRestoreThatWasKilledIsRunAgain() throws IOException, InterruptedException {
        int boundary = 1;
        List<String> ends = new ArrayList<>();
        for (; died("restore", boundary); boundary++) {
            TokenVault vault = BackupPeer.vault(directory.resolve("restored"), BackupPeer.keys(directory));
            BackupTarget target = BackupPeer.target(directory);
            RestoreReport report = TokenBackup.restore(
                    target, target.list().get(0), BackupPeer.second(directory), vault, RestoreMode.KEEP_NEWER);
            ends.add(report.count(RestoreOutcome.RESTORED) + "+" + report.count(RestoreOutcome.SAME));
            assertThat(report.count(RestoreOutcome.RESTORED) + report.count(RestoreOutcome.SAME))
                    .isEqualTo(ENTRIES);
            vault.close();
            Directories.remove(directory.resolve("restored"));
        }
        System.out.println("KILLED RESTORE " + (boundary - 1) + " boundaries, restored + same " + ends);
        assertThat(ends).contains("3+0", "2+1", "1+2", "0+3");
    }

    @Test
    void aSweepThatWasKilledDoesWhatIsLeft() throws IOException, InterruptedException {
        Keyset rotated = Keyset.readInClear(directory.resolve("rotated.keys"));
        String old = BackupPeer.keys(directory).currentKeyId();
        int boundary = 1;
        for (; died("sweep", boundary); boundary++) {
            TokenVault vault = BackupPeer.vault(directory.resolve("vault"), rotated);
            KeySweepReport report = KeySweep.of(vault, Host.system()).run();
            assertThat(report.entriesUnder(rotated.currentKeyId())).contains((long) ENTRIES);
            assertThat(report.mayBeDestroyed()).containsExactly(old);
            vault.close();
            Directories.remove(directory.resolve("vault"));
            fillVault();
        }
        System.out.println("KILLED SWEEP " + (boundary - 1) + " boundaries, nothing unreadable");
        assertThat(boundary - 1).isGreaterThanOrEqualTo(2 * ENTRIES);
    }

    private static List<Path> parts(Path backups) throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".part-"))
                    .toList();
        }
    }

    private boolean died(String what, int boundary) throws IOException, InterruptedException {
        Path said = directory.resolve("peer.out");
        Process peer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BackupPeer.class.getName(),
                        what,
                        Integer.toString(boundary),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(peer.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(peer.exitValue()).as(Files.readString(said)).isIn(0, BackupPeer.DIED);
        return peer.exitValue() == BackupPeer.DIED;
    }
}
