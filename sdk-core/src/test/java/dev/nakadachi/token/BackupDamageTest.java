package dev.nakadachi.token;

import static dev.nakadachi.token.Vaults.ALICE;
import static dev.nakadachi.token.Vaults.BOB;
import static dev.nakadachi.token.Vaults.CLIENT;
import static dev.nakadachi.token.Vaults.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every change of a byte and every cut of a backup is noticed before anything is restored. */
class BackupDamageTest {

    private static final Keyset SECOND = Keyset.generate();

    @TempDir
    private Path directory;

    private Path file;
    private byte[] sound;

    @BeforeEach
    void write() throws IOException {
        write("vault");
    }

    private void write(String name) throws IOException {
        TokenVault vault = Vaults.inDirectory(directory.resolve(name), Keyset.generate());
        vault.compareAndSet(ALICE, 0, bytes("token-a"));
        vault.compareAndSet(BOB, 0, bytes("token-b"));
        EntryAddress gone = CLIENT.entry("dpop-key");
        vault.delete(gone, vault.compareAndSet(gone, 0, bytes("gone")).orElseThrow());
        file = directory.resolve("tokens.backup");
        TokenBackup.write(vault, file, SECOND, Host.system());
        sound = Files.readAllBytes(file);
    }

    @Test
    void everyBitThatFlipsIsNoticed() throws IOException {
        int flips = 0;
        for (int at = 0; at < sound.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] changed = sound.clone();
                changed[at] ^= (byte) (1 << bit);
                assertNoticed("bit " + bit + " of byte " + at, changed);
                flips++;
            }
        }
        System.out.println("BACKUP DAMAGE " + flips + " flipped bits and " + sound.length + " cuts, all noticed");
        assertThat(flips).isGreaterThan(4_000);
    }

    @Test
    void everyCutIsNoticed() throws IOException {
        for (int length = 0; length < sound.length; length++) {
            assertNoticed("cut to " + length, Arrays.copyOf(sound, length));
        }
        assertNoticed("one byte more", Arrays.copyOf(sound, sound.length + 1));
    }

    @Test
    void framesThatAreDroppedRepeatedOrSwappedAreNoticed() throws IOException {
        List<byte[]> frames = frames();
        assertThat(frames).hasSize(5);
        assertThat(joined(frames)).isEqualTo(sound);
        for (int at = 0; at < frames.size(); at++) {
            List<byte[]> without = new ArrayList<>(frames);
            without.remove(at);
            assertNoticed("without frame " + at, joined(without));
            List<byte[]> twice = new ArrayList<>(frames);
            twice.add(at, frames.get(at));
            assertNoticed("frame twice " + at, joined(twice));
        }
        for (int at = 1; at < frames.size(); at++) {
            List<byte[]> swapped = new ArrayList<>(frames);
            Collections.swap(swapped, at - 1, at);
            assertNoticed("swapped " + at, joined(swapped));
        }
    }

    @Test
    void aFrameOfAnotherBackupOfTheSameKeysIsNoticed() throws IOException {
        List<byte[]> mine = frames();
        write("other");
        List<byte[]> others = frames();
        for (int at = 0; at < mine.size(); at++) {
            List<byte[]> mixed = new ArrayList<>(mine);
            mixed.set(at, others.get(at));
            assertNoticed("foreign frame " + at, joined(mixed));
        }
    }

    @Test
    void nothingIsRestoredFromADamagedBackup() throws IOException {
        byte[] cut = Arrays.copyOf(sound, sound.length - 1);
        Files.write(file, cut);
        TokenVault target = Vaults.inDirectory(directory.resolve("target"), Keyset.generate());
        try {
            TokenBackup.restore(file, SECOND, target, RestoreMode.KEEP_NEWER);
        } catch (NakadachiException damaged) {
            assertThat(damaged.problem().code().value()).isEqualTo("store.tampered");
        }
        assertThat(target.read(ALICE)).isEmpty();
        assertThat(target.read(BOB)).isEmpty();
    }

    private void assertNoticed(String what, byte[] changed) throws IOException {
        Files.write(file, changed);
        try {
            TokenBackup.verify(file, SECOND);
        } catch (NakadachiException noticed) {
            assertThat(noticed.problem().code().value()).isIn("store.tampered", "setup.refused");
            return;
        }
        throw new AssertionError("not noticed: " + what);
    }

    private List<byte[]> frames() throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
        List<byte[]> frames = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] frame = new byte[Integer.BYTES + in.getInt(in.position())];
            in.get(frame);
            frames.add(frame);
        }
        return frames;
    }

    private static byte[] joined(List<byte[]> frames) {
        ByteBuffer all = ByteBuffer.allocate(
                frames.stream().mapToInt(frame -> frame.length).sum());
        frames.forEach(all::put);
        return all.array();
    }
}
