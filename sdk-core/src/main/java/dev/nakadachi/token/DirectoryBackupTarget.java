package dev.nakadachi.token;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import dev.nakadachi.host.Host;
import dev.nakadachi.internal.files.AsideFile;
import dev.nakadachi.internal.files.DirectoryFiles;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file for each backup. It is written aside and takes its name when it is whole and durable. */
final class DirectoryBackupTarget implements BackupTarget {

    private static final String SUFFIX = ".nkdb";
    private static final Pattern FILE = Pattern.compile("(" + BackupName.PATTERN + ")\\.nkdb");
    private static final Rule<Boolean> FREE = Rule.of(
            "BackupTarget.put",
            "takes a name that is not there yet",
            "give each backup a name of its own",
            free -> free);
    /** No backup is under way without a write for so long. */
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private static final int CHUNK = 1 << 16;

    private final Path directory;
    private final DirectoryFiles files;

    private DirectoryBackupTarget(Path directory, DirectoryFiles files) {
        this.directory = directory;
        this.files = files;
    }

    static DirectoryBackupTarget open(Path directory) {
        try {
            DirectoryFiles files = DirectoryFiles.open(directory);
            AsideFile.removeLeftovers(directory, Host.system().now().minus(LEFT_OVER));
            return new DirectoryBackupTarget(directory.toRealPath(), files);
        } catch (IOException cause) {
            throw failed("opened", cause);
        }
    }

    @Override
    public void put(BackupName name, InputStream content) {
        Path place = place(name);
        FREE.check(!Files.exists(place));
        try (AsideFile aside = AsideFile.beside(place)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                aside.write(Arrays.copyOf(chunk, read));
            }
            aside.takePlace();
        } catch (IOException cause) {
            throw failed("written", cause);
        }
    }

    @Override
    public List<BackupName> list() {
        try {
            return files.list().stream()
                    .map(FILE::matcher)
                    .filter(Matcher::matches)
                    .map(match -> new BackupName(match.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw failed("listed", cause);
        }
    }

    @Override
    public InputStream open(BackupName name) {
        try {
            return new BufferedInputStream(new FileInputStream(place(name).toFile()));
        } catch (IOException cause) {
            throw failed("read", cause);
        }
    }

    @Override
    public void delete(BackupName name) {
        try {
            files.delete(name + SUFFIX);
        } catch (IOException cause) {
            throw failed("written", cause);
        }
    }

    @Override
    public String toString() {
        return "BackupTarget[directory]";
    }

    private Path place(BackupName name) {
        return directory.resolve(name + SUFFIX);
    }

    private static NakadachiException failed(String done, IOException cause) {
        return Problem.of(ErrorCode.STORE_FAILED, "the backup directory cannot be " + done)
                .toException(cause);
    }
}
