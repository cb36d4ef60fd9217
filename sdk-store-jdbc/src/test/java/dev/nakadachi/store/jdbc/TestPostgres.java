package dev.nakadachi.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.host.Host;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for all tests of a JVM, on loopback; it stops with the JVM. Other JVMs of a test get {@link #url()}
 * and use {@link #at}.
 */
public final class TestPostgres {

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    /** How long a process of a test waits for another one that the machine has not let run: they never take so long. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private TestPostgres() {}

    /** The address of the server, for this JVM and its children. */
    public static String url() {
        return Running.SERVER.getJdbcUrl("postgres", "postgres").replace("localhost", "127.0.0.1");
    }

    /**
     * The same for processes that wait for each other on a machine that may be overloaded: for rows, not 10 seconds.
     */
    public static String patientUrl() {
        return url() + "&options=-c%20lock_timeout=" + PATIENCE.toSeconds() + "s";
    }

    /** A new connection each time. */
    public static DataSource plain() {
        return at(url());
    }

    /** The same for another JVM of a test. */
    public static DataSource at(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    /** A role of the test's, which needs no password here. */
    static DataSource as(String role) {
        return at(url().replace("user=postgres", "user=" + role));
    }

    /** A pool, to be closed by the test. */
    public static HikariDataSource pool(int connections) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(plain());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(30_000);
        return new HikariDataSource(config);
    }

    /** Names for tables that nobody uses yet. */
    public static PostgresOptions freshNames() {
        return PostgresOptions.standard()
                .withSchema(new SqlName("tests"))
                .withTablePrefix(new SqlName("t" + PREFIXES.incrementAndGet() + "_"));
    }

    /** Empty tables that nobody uses yet. */
    public static PostgresOptions freshTables() {
        PostgresOptions options = freshNames();
        TokenSchemaInstaller.of(plain(), options).install();
        return options;
    }

    /** A store over connections of its own: a node. */
    public static PostgresTokenStore node(PostgresOptions options) {
        return PostgresTokenStore.open(plain(), options, Host.system());
    }

    /** Runs statements and commits them. */
    public static void run(String sql) {
        try (Connection connection = plain().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of a query, as text. */
    public static List<String> ask(String sql) {
        try (Connection connection = plain().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** A builder of a further server. */
    static EmbeddedPostgres.Builder builder() {
        File unpacked = Path.of("target", "postgres").toAbsolutePath().toFile();
        return EmbeddedPostgres.builder().setOverrideWorkingDirectory(unpacked).setPGStartupWait(Duration.ofMinutes(2));
    }

    private static final class Running {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return builder().start();
            } catch (IOException broken) {
                throw new UncheckedIOException("no PostgreSQL for tests", broken);
            }
        }
    }
}
