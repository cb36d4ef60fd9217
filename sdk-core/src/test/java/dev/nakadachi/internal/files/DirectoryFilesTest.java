package dev.nakadachi.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFilesTest {

    @TempDir
    private Path parent;

    private Path directory;

    @BeforeEach
    void nameDirectory() {
        directory = parent.resolve("vault").resolve("tokens");
    }

    @Test
    void aReplacedFileIsReadBackWhole() throws IOException {
        FilePort files = DirectoryFiles.open(directory);

        files.replace("a", bytes("one"));
        files.replace("a", bytes("second"));

        assertThat(DirectoryFiles.open(directory).read("a")).hasValue(bytes("second"));
        assertThat(files.read("b")).isEmpty();
    }

    @Test
    void onlyTheOwnerCanReadWhatIsCreated() throws IOException {
        FilePort files = DirectoryFiles.open(directory);

        files.replace("a", bytes("x"));
        files.append("log").close();
        files.tryLock("a").orElseThrow().close();

        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("a"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("log"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve(".lock-a"))).isEqualTo("rw-------");
    }

    @Test
    void aDirectoryInWhichOthersMayWriteIsRefused() throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwx---"));

        assertThatThrownBy(() -> DirectoryFiles.open(directory))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("chmod go-w");
    }

    @Test
    void leftoversOfACrashAreNotListedAndGoneAfterOpening() throws IOException {
        FilePort files = DirectoryFiles.open(directory);
        Files.write(directory.resolve(".aside-123"), bytes("torn"));

        assertThat(files.list()).isEmpty();
        DirectoryFiles.open(directory);

        assertThat(directory.resolve(".aside-123")).doesNotExist();
    }

    @Test
    void whatIsOpenedToReadIsNeitherMadeNorSwept() throws IOException {
        assertThatThrownBy(() -> DirectoryFiles.existing(directory)).isInstanceOf(FileSystemException.class);
        assertThat(directory).doesNotExist();

        DirectoryFiles.open(directory).replace("a", bytes("1"));
        Files.write(directory.resolve(".aside-123"), bytes("under way"));

        assertThat(DirectoryFiles.existing(directory).read("a")).hasValue(bytes("1"));
        assertThat(directory.resolve(".aside-123")).exists();
    }

    @Test
    void replacingLeavesNothingAside() throws IOException {
        FilePort files = DirectoryFiles.open(directory);

        files.replace("b", bytes("1"));
        files.replace("a", bytes("2"));
        files.delete("missing");

        assertThat(files.list()).containsExactly("a", "b");
        assertThat(directory).isDirectoryNotContaining("glob:**/.aside-*");
    }

    @Test
    void aDeletedFileIsGone() throws IOException {
        FilePort files = DirectoryFiles.open(directory);
        files.replace("a", bytes("1"));

        files.delete("a");

        assertThat(files.read("a")).isEmpty();
        assertThat(files.list()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "a/b", "../a", "a\\b", "a b", "a\u0000b", "C:a"})
    void namesThatLeaveTheDirectoryAreRefused(String name) throws IOException {
        FilePort files = DirectoryFiles.open(directory);

        assertThatThrownBy(() -> files.read(name)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.replace(name, bytes("x"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.delete(name)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.append(name)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.open(name, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> files.tryLock(name)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void appendingContinuesAtTheEndAndCountsFromThere() throws IOException {
        FilePort files = DirectoryFiles.open(directory);
        try (FilePort.Appender end = files.append("log")) {
            end.write(bytes("abc"));
            end.sync();
        }
        try (FilePort.Appender end = files.append("log")) {
            assertThat(end.length()).isEqualTo(3);
            end.write(bytes("de"));
            assertThat(end.length()).isEqualTo(5);
        }
        try (InputStream in = files.open("log", 2)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes("cde"));
        }
    }

    @Test
    void anInterruptBreaksNeitherALogNorAReplacement() throws IOException {
        FilePort files = DirectoryFiles.open(directory);
        try (FilePort.Appender end = files.append("log")) {
            Thread.currentThread().interrupt();

            end.write(bytes("a"));
            end.sync();
            files.replace("a", bytes("1"));

            assertThat(Thread.interrupted()).isTrue();
            end.write(bytes("b"));
        }
        assertThat(files.read("log")).hasValue(bytes("ab"));
        assertThat(files.read("a")).hasValue(bytes("1"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
