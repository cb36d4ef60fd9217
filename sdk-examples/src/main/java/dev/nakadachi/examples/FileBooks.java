package dev.nakadachi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.bank.Transaction;
import dev.nakadachi.sync.LineChange;
import dev.nakadachi.sync.LineIdentity;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncBatch;
import dev.nakadachi.sync.SyncCursor;
import dev.nakadachi.sync.SyncSink;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The books of one account in one file: lines and cursor are replaced together, by a new file under the old name. So
 * each change is in them exactly once, wherever the process ends. Good for a few thousand lines; a database does the
 * same by a transaction.
 */
final class FileBooks implements SyncSink<Transaction> {

    private static final String CURSOR = "cursor";
    private static final String LINE = "line.";

    private final Path file;

    FileBooks(Path file) {
        this.file = file;
    }

    /** How many lines are in the books. */
    long size() {
        return identities().size();
    }

    /** Which lines are in the books. */
    Set<LineIdentity> identities() {
        return read().stringPropertyNames().stream()
                .filter(name -> name.startsWith(LINE))
                .map(name -> new LineIdentity(name.substring(LINE.length())))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<SyncCursor> cursor(SourceName source) {
        return Optional.ofNullable(read().getProperty(CURSOR))
                .map(text -> SyncCursor.of(Base64.getDecoder().decode(text)));
    }

    @Override
    public boolean commit(SyncBatch<Transaction> batch) {
        if (!cursor(batch.source()).equals(batch.previous())) {
            return false; // one process writes this file; two would need a lock around all this
        }
        Properties books = read();
        for (LineChange<Transaction> change : batch.changes()) {
            String name = LINE + change.identity();
            change.line().ifPresentOrElse(line -> books.setProperty(name, text(line)), () -> books.remove(name));
        }
        books.setProperty(
                CURSOR, Base64.getEncoder().encodeToString(batch.cursor().toBytes()));
        replace(books);
        return true;
    }

    private static String text(Transaction line) {
        return line.date() + " " + line.direction() + " " + line.amount() + " " + line.state() + " "
                + line.remarks().orElse("");
    }

    private Properties read() {
        Properties books = new Properties();
        try {
            books.load(new StringReader(Files.exists(file) ? Files.readString(file) : ""));
            return books;
        } catch (IOException failed) {
            throw new UncheckedIOException("the books cannot be read", failed);
        }
    }

    private void replace(Properties books) {
        try {
            StringWriter text = new StringWriter();
            books.store(text, null);
            Path next = file.resolveSibling(file.getFileName() + ".next");
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = UTF_8.encode(text.toString());
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("the books cannot be written", failed);
        }
    }
}
