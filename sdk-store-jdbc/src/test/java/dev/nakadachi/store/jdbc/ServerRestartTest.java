package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static dev.nakadachi.store.jdbc.Keys.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.host.Host;
import dev.nakadachi.token.TokenStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server goes away and comes back with its data. */
class ServerRestartTest {

    @TempDir
    private Path directory;

    @Test
    void theStoreGoesOnAndASectionOfBeforeWritesNothing() throws IOException {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        try (HikariDataSource pool = pool(server)) {
            PostgresOptions tables = PostgresOptions.standard();
            TokenSchemaInstaller.of(pool, tables).install();
            TokenStore store = PostgresTokenStore.open(pool, tables, Host.system());
            long version = store.compareAndSet(KEY, 0, bytes("before")).orElseThrow();
            server.close();
            Keys.assertRefused(ErrorCode.STORE_FAILED, "connection", () -> store.read(KEY));
            server = start(port);
            assertThat(textOf(store, KEY)).isEqualTo("before");

            EmbeddedPostgres running = server;
            server = store.exclusively(KEY, LONG, lost -> {
                        EmbeddedPostgres again = restarted(running, port);
                        assertThat(store.compareAndSet(KEY, version, bytes("lost"), lost))
                                .isEmpty();
                        assertThat(textOf(store, KEY)).isEqualTo("before");
                        return again;
                    })
                    .orElseThrow();
            assertThat(store.exclusively(
                            KEY,
                            LONG,
                            fence -> store.compareAndSet(KEY, version, bytes("after"), fence)
                                    .isPresent()))
                    .contains(true);
            assertThat(textOf(store, KEY)).isEqualTo("after");
        } finally {
            server.close();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder builder = TestPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private EmbeddedPostgres restarted(EmbeddedPostgres running, int port) {
        try {
            running.close();
            return start(port);
        } catch (IOException broken) {
            throw new IllegalStateException("not restarted", broken);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(
                TestPostgres.at("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres"));
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }
}
