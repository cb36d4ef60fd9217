package dev.nakadachi.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldLockTest {

    @TempDir
    private Path directory;

    @Test
    void aHeldLockIsNotGivenTwiceByTwoPortsOnOneDirectory() throws IOException {
        FilePort one = DirectoryFiles.open(directory);
        FilePort two = DirectoryFiles.open(directory);
        Closeable held = one.tryLock("a").orElseThrow();

        assertThat(two.tryLock("a")).isEmpty();
        two.tryLock("b").orElseThrow().close();

        held.close();
        two.tryLock("a").orElseThrow().close();
    }

    @Test
    void closingTwiceDoesNotReleaseTheNextHolder() throws IOException {
        FilePort files = DirectoryFiles.open(directory);
        Closeable first = files.tryLock("a").orElseThrow();
        first.close();
        Closeable second = files.tryLock("a").orElseThrow();

        first.close();

        assertThat(files.tryLock("a")).isEmpty();
        second.close();
    }

    @Test
    void aLockTakenByAnotherCopyOfTheSdkInThisJvmCountsAsHeld() throws IOException {
        FilePort files = DirectoryFiles.open(directory);
        files.tryLock("a").orElseThrow().close();
        try (FileChannel foreign = FileChannel.open(directory.resolve(".lock-a"), StandardOpenOption.WRITE)) {
            foreign.lock();

            assertThat(files.tryLock("a")).isEmpty();
        }
        files.tryLock("a").orElseThrow().close();
    }
}
