package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.BOB;
import static dev.nakadachi.token.Vaults.CLIENT;
import static dev.nakadachi.token.Vaults.bytes;
import static dev.nakadachi.token.Vaults.clear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.testing.FakeHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySweepTest {

    private static final Keyset OLD = Keyset.generate();
    private static final Keyset NEW = OLD.rotated(Host.system());
    private static final String OLD_KEY = OLD.currentKeyId();
    private static final String NEW_KEY = NEW.currentKeyId();

    @TempDir
    private Path directory;

    private TokenVault rotated;

    @BeforeEach
    void writeUnderTheOldKeyThenRotate() {
        try (TokenVault old = Vaults.inDirectory(directory, OLD)) {
            old.compareAndSet(ALICE, 0, bytes("token-a"));
            EntryAddress gone = CLIENT.entry("dpop-key");
            old.delete(gone, old.compareAndSet(gone, 0, bytes("gone")).orElseThrow());
            for (int i = 0; i < 250; i++) {
                old.compareAndSet(CLIENT.entry("cursor", "number-" + i), 0, bytes("position-" + i));
            }
        }
        rotated = Vaults.inDirectory(directory, NEW);
    }

    @Test
    void everythingLiesUnderTheNewKeyAndTheOldOneMayGo() {
        rotated.compareAndSet(BOB, 0, bytes("token-b"));

        KeySweepReport report = KeySweep.of(rotated, Host.system()).run();

        assertThat(report.complete()).isTrue();
        assertThat(report.resealed()).isEqualTo(251);
        assertThat(report.entriesUnder(OLD_KEY)).contains(0L);
        assertThat(report.entriesUnder(NEW_KEY)).contains(252L);
        assertThat(report.mayBeDestroyed()).containsExactly(OLD_KEY);
        assertThat(report.toString())
                .contains(
                        "key " + OLD_KEY + " protects 0 entries, may be destroyed", NEW_KEY + " protects 252 entries]");

        Keyset fewer = NEW.without(OLD_KEY, report);
        TokenVault vault = Vaults.inDirectory(directory, fewer);
        assertThat(clear(vault.read(ALICE).orElseThrow())).isEqualTo("token-a");
        assertThat(clear(vault.read(CLIENT.entry("cursor", "number-249")).orElseThrow()))
                .isEqualTo("position-249");
    }

    @Test
    void aSweepThatWasStoppedSaysSoAndTheNextDoesOnlyWhatIsLeft() {
        FakeHost host = new FakeHost();
        List<Runnable> onSection = new ArrayList<>();
        TokenVault counted = Vaults.over(
                new SectionStore(
                        TokenStore.directory(directory, Host.system()), () -> onSection.forEach(Runnable::run)),
                NEW);
        KeySweep stopped = KeySweep.of(counted, host).withPause(Duration.ofMillis(10));
        AtomicInteger sections = new AtomicInteger();
        onSection.add(() -> {
            if (sections.incrementAndGet() == 100) {
                stopped.stop();
            }
        });

        KeySweepReport part = stopped.run();

        assertThat(part.complete()).isFalse();
        assertThat(part.mayBeDestroyed()).isEmpty();
        assertThat(part.resealed()).isEqualTo(100);
        assertThat(host.sleeps()).hasSize(100).containsOnly(Duration.ofMillis(10));
        assertThatThrownBy(() -> NEW.without(OLD_KEY, part)).isInstanceOf(InvalidInputException.class);

        KeySweepReport rest = KeySweep.of(rotated, host).run();
        assertThat(rest.resealed()).isEqualTo(151);
        assertThat(rest.mayBeDestroyed()).containsExactly(OLD_KEY);
    }

    @Test
    void anEntryThatIsWrittenBetweenLookAndSealKeepsWhatWasWritten() {
        TokenVault other = Vaults.inDirectory(directory, NEW);
        TokenVault racing = Vaults.over(
                new SectionStore(TokenStore.directory(directory, Host.system()), () -> {
                    long version = other.read(ALICE).orElseThrow().version();
                    other.compareAndSet(ALICE, version, bytes("token-newer"));
                }),
                NEW);

        KeySweepReport report = KeySweep.of(racing, Host.system()).run();

        assertThat(report.complete()).isTrue();
        assertThat(clear(rotated.read(ALICE).orElseThrow())).isEqualTo("token-newer");
    }

    @Test
    void aDamagedEntryKeepsTheReportFromBeingComplete() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            Path grant = files.filter(path -> path.getFileName().toString().matches("grant\\.[0-9a-f]+"))
                    .findFirst()
                    .orElseThrow();
            byte[] changed = RecordFile.write(
                    RecordFile.Sort.LIVING,
                    RecordFile.parse(Files.readAllBytes(grant)).number(),
                    tampered(grant));
            Files.write(grant, changed);
        }

        KeySweepReport report = KeySweep.of(rotated, Host.system()).run();

        assertThat(report.complete()).isFalse();
        assertThat(report.damaged()).hasSize(1);
        assertThat(report.resealed()).isEqualTo(250);
        assertThat(report.entriesUnder(OLD_KEY)).contains(1L);
        assertThat(report.mayBeDestroyed()).isEmpty();
    }

    /** An empty file of a power loss, and a changed byte under the key that nothing has to be sealed anew for. */
    @Test
    void damageStopsNothingAndIsNamedUnderTheNewestKeyToo() throws IOException {
        rotated.compareAndSet(BOB, 0, bytes("token-b"));
        Damage damage = new Damage(directory);
        damage.cut(rotated.records().names().keyOf(ALICE));
        damage.changeSealed(rotated.records().names().keyOf(BOB));

        KeySweepReport report = KeySweep.of(rotated, Host.system()).run();

        assertThat(report.resealed()).isEqualTo(250);
        assertThat(report.complete()).isFalse();
        assertThat(report.mayBeDestroyed()).isEmpty();
        assertThat(report.damaged())
                .extracting(DamagedEntry::key)
                .containsExactlyInAnyOrder(
                        rotated.records().names().keyOf(ALICE),
                        rotated.records().names().keyOf(BOB));
        assertThat(report.toString()).contains("2 damaged").doesNotContain("may be destroyed");
        assertThatThrownBy(() -> NEW.without(OLD_KEY, report)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void pausesHaveLimits() {
        KeySweep sweep = KeySweep.of(rotated, Host.system());
        for (Duration wrong :
                new Duration[] {Duration.ofMillis(-1), Duration.ofMinutes(1).plusNanos(1)}) {
            assertThatThrownBy(() -> sweep.withPause(wrong)).hasMessageContaining("zero to a minute");
        }
    }

    private static byte[] tampered(Path grant) throws IOException {
        byte[] payload = RecordFile.parse(Files.readAllBytes(grant)).payload();
        payload[payload.length - 1] ^= 1;
        return payload;
    }
}
