package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.Keys.KEY;
import static dev.nakadachi.store.jdbc.Keys.LONG;
import static dev.nakadachi.store.jdbc.Keys.bytes;
import static dev.nakadachi.store.jdbc.Keys.textOf;

import dev.nakadachi.host.Host;
import dev.nakadachi.token.StoredRecord;
import dev.nakadachi.token.TokenStore;
import java.util.Optional;

/**
 * Another JVM: adds one to a number so many times, each time in a section; or halts in a section until it is killed.
 */
final class CountingPeer {

    static final String STAYING = "staying";

    private CountingPeer() {}

    /**
     * Counts or stays.
     *
     * @param arguments address, prefix of the tables, and how many times, or {@code staying}
     */
    public static void main(String[] arguments) {
        PostgresOptions tables =
                PostgresOptions.standard().withSchema(new SqlName("tests")).withTablePrefix(new SqlName(arguments[1]));
        TokenStore store = store(arguments[0], tables);
        if (arguments[2].equals(STAYING)) {
            stay(store);
        }
        count(store, Integer.parseInt(arguments[2]));
    }

    /** Of a node that is not given up because the machine lets it wait. */
    static TokenStore store(String url, PostgresOptions tables) {
        return PostgresTokenStore.open(
                TestPostgres.at(url), tables.withLockFreedAfter(TestPostgres.PATIENCE), Host.system());
    }

    static void count(TokenStore store, int times) {
        for (int round = 0; round < times; round++) {
            Optional<Long> counted = store.exclusively(KEY, LONG, fence -> {
                long version = store.read(KEY).map(StoredRecord::version).orElse(0L);
                return store.compareAndSet(KEY, version, bytes(String.valueOf(value(store) + 1)), fence)
                        .orElseThrow();
            });
            if (counted.isEmpty()) {
                throw new IllegalStateException("the section was not entered");
            }
        }
    }

    static int value(TokenStore store) {
        return store.read(KEY).isEmpty() ? 0 : Integer.parseInt(textOf(store, KEY));
    }

    private static void stay(TokenStore store) {
        store.exclusively(KEY, LONG, fence -> {
            if (store.compareAndSet(KEY, 0, bytes("intent"), fence).isPresent()) {
                SecondJvm.halt();
            }
            return "never";
        });
    }
}
