package dev.nakadachi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Keyset;
import dev.nakadachi.sync.LineFacts;
import dev.nakadachi.sync.LineSource;
import dev.nakadachi.sync.SourceLine;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncBatch;
import dev.nakadachi.sync.SyncCursor;
import dev.nakadachi.sync.SyncSink;
import dev.nakadachi.sync.TransactionSync;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sink that docs/sync.md shows, on PostgreSQL. */
class BooksOnJdbcTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(Host.system().now(), ZoneId.of("Asia/Tokyo"));

    private final Keyset keyset = Keyset.generate();
    private final List<String> bank = new ArrayList<>(List.of("coffee", "coffee", "lunch"));
    private final BooksOnJdbc books = new BooksOnJdbc(TestPostgres.plain());

    @BeforeEach
    void emptyTheBooks() {
        createEmptyTables();
    }

    static void createEmptyTables() {
        TestPostgres.run("DROP TABLE IF EXISTS line, line_cursor");
        TestPostgres.run("CREATE TABLE line (identity text PRIMARY KEY, source text NOT NULL, day date NOT NULL,"
                + " text text NOT NULL)");
        TestPostgres.run("CREATE TABLE line_cursor (source text PRIMARY KEY, cursor_bytes bytea NOT NULL)");
    }

    @Test
    void theBooksEqualTheBankAfterEachRun() {
        sync(books);
        assertThat(lines()).containsExactly("coffee", "coffee", "lunch");

        bank.remove("coffee");
        bank.add("dinner");
        sync(books);
        assertThat(lines()).containsExactly("coffee", "dinner", "lunch");
    }

    @Test
    void aTransactionThatIsNotCommittedLeavesNothing() {
        DataSource dying = Sources.of(() -> Sources.with(TestPostgres.plain().getConnection(), "commit", call -> {
            throw new IllegalStateException("the process ends here");
        }));

        assertThatThrownBy(() -> sync(new BooksOnJdbc(dying))).isInstanceOf(IllegalStateException.class);

        assertThat(lines()).isEmpty();
        sync(books);
        assertThat(lines()).hasSize(3);
    }

    @Test
    void theSlowerOfTwoRunsKeepsNothing() {
        SyncSink<String> slower = new SyncSink<>() {
            @Override
            public Optional<SyncCursor> cursor(SourceName source) {
                return books.cursor(source);
            }

            @Override
            public boolean commit(SyncBatch<String> batch) {
                sync(books);
                return books.commit(batch);
            }
        };

        assertThatThrownBy(() -> sync(slower))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        lost -> assertThat(lost.problem().code()).isEqualTo(ErrorCode.STORE_CONFLICT));
        assertThat(lines()).hasSize(3);
        bank.add("dinner");
        assertThatThrownBy(() -> sync(slower)).isInstanceOf(StoreException.class);
        assertThat(lines()).hasSize(4);
    }

    private void sync(SyncSink<String> sink) {
        TransactionSync.builder(new Lines(), sink, keyset, TODAY.minusDays(1))
                .build()
                .run();
    }

    private static List<String> lines() {
        return TestPostgres.ask("SELECT text FROM line ORDER BY text");
    }

    private final class Lines implements LineSource<String> {

        @Override
        public SourceName name() {
            return new SourceName("account-1");
        }

        @Override
        public Iterator<List<SourceLine<String>>> pages(LocalDate from, LocalDate to) {
            return List.of(bank.stream()
                            .map(text -> new SourceLine<>(
                                    LineFacts.on(from).steady("text", text).build(), text))
                            .toList())
                    .iterator();
        }
    }
}
