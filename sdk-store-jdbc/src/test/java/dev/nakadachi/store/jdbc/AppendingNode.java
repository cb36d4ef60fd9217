package dev.nakadachi.store.jdbc;

import static dev.nakadachi.store.jdbc.TestLedgers.A;
import static dev.nakadachi.store.jdbc.TestLedgers.B;
import static dev.nakadachi.store.jdbc.TestLedgers.intended;
import static dev.nakadachi.store.jdbc.TestLedgers.sent;

import dev.nakadachi.error.StoreException;
import dev.nakadachi.host.Host;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerStore;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Another JVM: appends to one entry that all share, or halts between the statements of an append and its commit. */
final class AppendingNode {

    static final String STAYING = "staying";
    static final String GIVEN_UP = "given up";

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    private AppendingNode() {}

    /**
     * Appends or stays.
     *
     * @param arguments address, prefix of the tables, and how many times, or {@code staying}, or {@code given up}
     */
    public static void main(String[] arguments) {
        PostgresOptions tables =
                tables(arguments[1], arguments[2].equals(GIVEN_UP) ? FIVE_SECONDS : TestPostgres.PATIENCE);
        DataSource source = TestPostgres.at(arguments[0]);
        if (arguments[2].equals(STAYING) || arguments[2].equals(GIVEN_UP)) {
            stay(source, tables);
        }
        append(PostgresLedgerStore.open(source, tables, Host.system()), Integer.parseInt(arguments[2]));
    }

    /** A machine that lets it wait for seconds on its way to the commit has it given up too early: once more, then. */
    private static void stay(DataSource source, PostgresOptions tables) {
        LedgerStore halting = PostgresLedgerStore.open(
                Sources.of(() -> Sources.with(source.getConnection(), "commit", commit -> {
                    SecondJvm.halt();
                    return "never";
                })),
                tables,
                Host.system());
        for (int tries = 0; tries < 50; tries++) {
            try {
                halting.append(B, 0, intended());
            } catch (StoreException tooEarly) {
                System.out.println("not halted: " + tooEarly.getMessage());
            }
        }
    }

    private static PostgresOptions tables(String prefix, Duration givenUpAfter) {
        return PostgresOptions.ledger()
                .withSchema(new SqlName("tests"))
                .withTablePrefix(new SqlName(prefix))
                .withLockFreedAfter(givenUpAfter);
    }

    static void append(LedgerStore store, int times) {
        long newest = 0;
        for (int done = 0; done < times; ) {
            long seen = store.read(A).map(LedgerEntry::sequence).orElse(0L);
            Optional<Long> position = store.append(A, seen, sent());
            if (position.isPresent()) {
                if (position.get() <= newest) {
                    throw new IllegalStateException("a position did not rise");
                }
                newest = position.get();
                done++;
            }
        }
    }
}
