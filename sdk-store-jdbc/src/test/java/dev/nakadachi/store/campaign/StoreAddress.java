package dev.nakadachi.store.campaign;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerStore;
import dev.nakadachi.store.jdbc.LedgerSchemaInstaller;
import dev.nakadachi.store.jdbc.PostgresLedgerStore;
import dev.nakadachi.store.jdbc.PostgresOptions;
import dev.nakadachi.store.jdbc.PostgresTokenStore;
import dev.nakadachi.store.jdbc.SqlName;
import dev.nakadachi.store.jdbc.TestPostgres;
import dev.nakadachi.token.TokenStore;
import java.nio.file.Path;

/** Where a store is, as one line that another process opens too: {@code file:directory} or {@code pg:prefix:url}. */
public record StoreAddress(String line) {

    private static final int CONNECTIONS = 8;

    public static StoreAddress of(Path directory) {
        return new StoreAddress("file:" + directory);
    }

    /** Fresh tables, of a token store and of a ledger under the same names. */
    public static StoreAddress postgres() {
        PostgresOptions tables = TestPostgres.freshTables();
        LedgerSchemaInstaller.of(TestPostgres.plain(), tables).install();
        return new StoreAddress("pg:" + tables.tablePrefix().value() + ":" + TestPostgres.patientUrl());
    }

    public TokenStore open() {
        return isDirectory()
                ? TokenStore.directory(directory(), Host.system())
                : PostgresTokenStore.open(pool(), tables(), Host.system());
    }

    public LedgerStore ledger() {
        return isDirectory()
                ? LedgerStore.directory(
                        directory().resolveSibling(directory().getFileName() + "-ledger"), Host.system())
                : PostgresLedgerStore.open(pool(), tables(), Host.system());
    }

    /** The full name of a table. */
    String table(String name) {
        return tables().schema() + "." + tables().tablePrefix() + name;
    }

    private boolean isDirectory() {
        return line.startsWith("file:");
    }

    private Path directory() {
        return Path.of(line.substring("file:".length()));
    }

    private PostgresOptions tables() {
        return PostgresOptions.standard()
                .withSchema(new SqlName("tests"))
                .withTablePrefix(new SqlName(line.split(":", 3)[1]))
                .withLockFreedAfter(TestPostgres.PATIENCE);
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(TestPostgres.at(line.split(":", 3)[2]));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(TestPostgres.PATIENCE.toMillis());
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }
}
