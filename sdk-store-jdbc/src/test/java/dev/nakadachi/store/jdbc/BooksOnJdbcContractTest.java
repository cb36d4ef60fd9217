package dev.nakadachi.store.jdbc;

import dev.nakadachi.sandbox.contract.SyncSinkContract;
import dev.nakadachi.sync.LineIdentity;
import dev.nakadachi.sync.SyncSink;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

class BooksOnJdbcContractTest extends SyncSinkContract<String> {

    @BeforeEach
    void emptyTheBooks() {
        BooksOnJdbcTest.createEmptyTables();
    }

    @Override
    protected SyncSink<String> open() {
        return new BooksOnJdbc(TestPostgres.plain());
    }

    @Override
    protected String line(int number) {
        return "line " + number;
    }

    @Override
    protected Set<LineIdentity> kept() {
        return TestPostgres.ask("SELECT identity FROM line").stream()
                .map(LineIdentity::new)
                .collect(Collectors.toSet());
    }
}
