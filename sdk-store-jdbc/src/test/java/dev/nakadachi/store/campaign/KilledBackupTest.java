package dev.nakadachi.store.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.store.jdbc.SecondJvm;
import dev.nakadachi.token.BackupName;
import dev.nakadachi.token.BackupTarget;
import dev.nakadachi.token.KeySweep;
import dev.nakadachi.token.KeySweepReport;
import dev.nakadachi.token.RestoreMode;
import dev.nakadachi.token.RestoreOutcome;
import dev.nakadachi.token.RestoreReport;
import dev.nakadachi.token.TokenBackup;
import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that backs up, restores or sweeps is killed at each boundary in turn, until it no longer reaches the next
 * one: enumerated, not sampled, over both stores. The next process finds nothing unreadable and can do what is left.
 */
@Timeout(1_200)
class KilledBackupTest {

    private static final List<String> ALL = List.of("position-0", "position-1", "position-2");

    @TempDir
    private Path directory;

    private Custody custody;
    private int stores;

    /** Where the vault lies. */
    private enum Over {
        DIRECTORY,
        POSTGRESQL
    }

    @BeforeEach
    void keys() {
        custody = new Custody(directory);
        custody.createKeys();
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void aTargetNeverShowsAPartOfABackupAndNeverLosesTheLastOne(Over over) throws IOException {
        StoreAddress store = custody.filled(fresh(over));
        backUp(store);
        int boundaries = 0;
        while (killed("backup", store, boundaries + 1)) {
            boundaries++;
            BackupTarget target = custody.target();
            assertThat(target.list()).as("boundary %s", boundaries).isNotEmpty().allSatisfy(this::isWhole);
            try (TokenVault vault = Custody.vault(store, custody.keys())) {
                assertThat(Custody.contents(vault)).isEqualTo(ALL);
            }
        }
        print("BACKUP", over, boundaries, "no part seen, no backup lost");
        // Put and delete of the older one, and within put at least head, entries, end and the end of the stream.
        assertThat(boundaries).isGreaterThanOrEqualTo(2 * (2 + 4));
        assertThat(custody.target().list()).hasSize(1);
        whatTheKilledLeftIsClearedUp();
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void aRestoreThatWasKilledIsRunAgain(Over over) {
        BackupName backup = backUp(custody.filled(fresh(over)));
        List<String> ends = new ArrayList<>();
        StoreAddress store = fresh(over);
        while (killed("restore", store, ends.size() + 1)) {
            try (TokenVault vault = Custody.vault(store, custody.keys())) {
                assertThat(ALL).containsAll(Custody.contents(vault));
                RestoreReport report =
                        TokenBackup.restore(custody.target(), backup, custody.second(), vault, RestoreMode.KEEP_NEWER);
                ends.add(report.count(RestoreOutcome.RESTORED) + "+" + report.count(RestoreOutcome.SAME));
                assertThat(Custody.contents(vault)).isEqualTo(ALL);
            }
            store = fresh(over);
        }
        print("RESTORE", over, ends.size(), "restored + same " + ends);
        assertThat(ends).containsSubsequence("3+0", "2+1", "1+2", "0+3").isSubsetOf("3+0", "2+1", "1+2", "0+3");
    }

    @ParameterizedTest
    @EnumSource(Over.class)
    void aSweepThatWasKilledDoesWhatIsLeft(Over over) {
        Keyset rotated = custody.rotated();
        String old = custody.keys().currentKeyId();
        List<Long> left = new ArrayList<>();
        StoreAddress store = custody.filled(fresh(over));
        while (killed("sweep", store, left.size() + 1)) {
            try (TokenVault vault = Custody.vault(store, rotated)) {
                assertThat(Custody.contents(vault)).isEqualTo(ALL);
                KeySweepReport report = KeySweep.of(vault, Host.system()).run();
                left.add(report.resealed());
                assertThat(report.entriesUnder(rotated.currentKeyId())).contains((long) ALL.size());
                assertThat(report.mayBeDestroyed()).containsExactly(old);
                assertThat(Custody.contents(vault)).isEqualTo(ALL);
            }
            store = custody.filled(fresh(over));
        }
        print("SWEEP", over, left.size(), "nothing unreadable, left to do " + left);
        assertThat(left).containsSubsequence(3L, 2L, 1L, 0L).isSubsetOf(3L, 2L, 1L, 0L);
    }

    private void isWhole(BackupName name) {
        assertThat(TokenBackup.verify(custody.target(), name, custody.second()).entries())
                .isEqualTo(ALL.size());
    }

    private void whatTheKilledLeftIsClearedUp() throws IOException {
        assertThat(parts()).isNotEmpty();
        FileTime longAgo = FileTime.from(Host.system().now().minus(Duration.ofDays(2)));
        for (Path part : parts()) {
            Files.setLastModifiedTime(part, longAgo);
        }
        assertThat(custody.target().list()).hasSize(1);
        assertThat(parts()).as("what the killed left").isEmpty();
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(custody.backups())) {
            return files.filter(file -> file.getFileName().toString().startsWith(".part-"))
                    .toList();
        }
    }

    private BackupName backUp(StoreAddress store) {
        try (TokenVault vault = Custody.vault(store, custody.keys())) {
            return TokenBackup.write(vault, custody.target(), custody.second(), Host.system())
                    .name();
        }
    }

    private StoreAddress fresh(Over over) {
        Supplier<StoreAddress> next = over == Over.DIRECTORY
                ? () -> StoreAddress.of(directory.resolve("store-" + ++stores))
                : StoreAddress::postgres;
        return next.get();
    }

    private boolean killed(String what, StoreAddress store, int boundary) {
        try (SecondJvm peer = SecondJvm.start(
                KilledKeeper.class,
                directory.resolve("peer.out"),
                what,
                directory.toString(),
                store.line(),
                Integer.toString(boundary))) {
            return peer.killedWhereItHalts();
        }
    }

    private static void print(String what, Over over, int boundaries, String found) {
        System.out.println("KILLED " + what + " over " + over + " at " + boundaries + " boundaries: " + found);
    }
}
