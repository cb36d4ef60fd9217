package dev.nakadachi.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.internal.files.DirectoryFiles;
import dev.nakadachi.internal.files.FilePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A key set in a file. */
final class KeysetFile {

    private KeysetFile() {}

    /** Whoever may read the file is not checked: a mounted secret belongs to others by design of the platform. */
    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), US_ASCII);
        } catch (IOException unreadable) {
            throw refused("the key set file cannot be read", unreadable);
        }
    }

    /** Reads the older generation before its place is taken; one that does not open is never replaced. */
    static void write(Keyset keyset, Path file, String text, Function<String, Keyset> reader) {
        Path absolute = file.toAbsolutePath();
        Path directory = Objects.requireNonNull(absolute.getParent(), "a file has a directory");
        String name = Objects.requireNonNull(absolute.getFileName(), "a file has a name")
                .toString();
        try {
            FilePort files = DirectoryFiles.open(directory);
            Optional<byte[]> old = files.read(name);
            if (old.isPresent() && !keyset.isLaterThan(reader.apply(new String(old.get(), US_ASCII)))) {
                throw Problem.of(
                                ErrorCode.SETUP_REFUSED,
                                "the key set file holds keys that the new key set lacks; write to another file")
                        .toException();
            }
            files.replace(name, text.getBytes(US_ASCII));
        } catch (IOException failed) {
            throw refused("the key set file cannot be written", failed);
        }
    }

    private static NakadachiException refused(String detail, IOException cause) {
        return Problem.of(ErrorCode.SETUP_REFUSED, detail).toException(cause);
    }
}
