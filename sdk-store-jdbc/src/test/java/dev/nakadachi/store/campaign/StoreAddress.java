package dev.nakadachi.store.campaign;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.host.Host;
import dev.nakadachi.store.jdbc.PostgresOptions;
import dev.nakadachi.store.jdbc.PostgresTokenStore;
import dev.nakadachi.store.jdbc.SqlName;
import dev.nakadachi.store.jdbc.TestPostgres;
import dev.nakadachi.token.TokenStore;
import java.nio.file.Path;

/** Where a store is, as one line that another process opens too: {@code file:directory} or {@code pg:prefix:url}. */
record StoreAddress(String line) {

    private static final int CONNECTIONS = 8;

    static StoreAddress of(Path directory) {
        return new StoreAddress("file:" + directory);
    }

    /** Fresh tables. */
    static StoreAddress postgres() {
        return new StoreAddress("pg:" + TestPostgres.freshTables().tablePrefix().value() + ":" + TestPostgres.url());
    }

    TokenStore open() {
        if (line.startsWith("file:")) {
            return TokenStore.directory(Path.of(line.substring("file:".length())), Host.system());
        }
        String[] parts = line.split(":", 3);
        PostgresOptions tables =
                PostgresOptions.standard().withSchema(new SqlName("tests")).withTablePrefix(new SqlName(parts[1]));
        HikariConfig config = new HikariConfig();
        config.setDataSource(TestPostgres.at(parts[2]));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return PostgresTokenStore.open(new HikariDataSource(config), tables, Host.system());
    }
}
