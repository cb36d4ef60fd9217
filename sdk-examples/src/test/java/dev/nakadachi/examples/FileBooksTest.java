package dev.nakadachi.examples;

import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.money.Money;
import dev.nakadachi.sandbox.contract.SyncSinkContract;
import dev.nakadachi.sync.LineIdentity;
import dev.nakadachi.sync.SyncSink;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class FileBooksTest extends SyncSinkContract<Transaction> {

    @TempDir
    private Path directory;

    @Override
    protected SyncSink<Transaction> open() {
        return books();
    }

    @Override
    protected Transaction line(int number) {
        return Transaction.builder(LocalDate.of(2026, 4, 10), new Direction(Direction.Kind.IN, "1"), Money.yen(number))
                .build();
    }

    @Override
    protected Set<LineIdentity> kept() {
        return books().identities();
    }

    private FileBooks books() {
        return new FileBooks(directory.resolve("books.properties"));
    }
}
