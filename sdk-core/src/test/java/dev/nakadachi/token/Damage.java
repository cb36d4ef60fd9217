package dev.nakadachi.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Damages records of a directory. */
final class Damage {

    private final Path directory;

    Damage(Path directory) {
        this.directory = directory;
    }

    /** As a power loss leaves a file. */
    void cut(RecordKey key) throws IOException {
        Files.write(file(key), new byte[0]);
    }

    /** A record that the store takes for sound and the cipher does not. */
    void changeSealed(RecordKey key) throws IOException {
        RecordFile sound = RecordFile.parse(Files.readAllBytes(file(key)));
        byte[] payload = sound.payload();
        payload[payload.length - 1] ^= 1;
        Files.write(file(key), RecordFile.write(sound.sort(), sound.number(), payload));
    }

    /** The number of the last section. */
    void cutFence(RecordKey key) throws IOException {
        Files.write(directory.resolve(StoreFiles.nameOf(key) + ".fence"), new byte[] {1, 2, 3});
    }

    byte[] bytes(RecordKey key) throws IOException {
        return Files.readAllBytes(file(key));
    }

    private Path file(RecordKey key) {
        return directory.resolve(StoreFiles.nameOf(key));
    }
}
