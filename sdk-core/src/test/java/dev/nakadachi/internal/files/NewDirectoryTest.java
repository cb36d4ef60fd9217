package dev.nakadachi.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose directory is gone after a power cut is a ledger in which every key looks new. */
class NewDirectoryTest {

    @TempDir
    private Path top;

    @Test
    void everyDirectoryWithANewNameInItIsToBeSynced() throws IOException {
        assertThat(OwnerOnly.createDirectory(top.resolve("a/b/c")))
                .containsExactly(top, top.resolve("a"), top.resolve("a/b"));
        assertThat(top.resolve("a/b/c")).isDirectory();
    }

    @Test
    void nothingIsToBeSyncedForADirectoryThatWasThere() throws IOException {
        Files.createDirectory(top.resolve("a"));
        assertThat(OwnerOnly.createDirectory(top.resolve("a"))).isEmpty();
        assertThat(OwnerOnly.createDirectory(top.resolve("a/b"))).containsExactly(top.resolve("a"));
    }
}
