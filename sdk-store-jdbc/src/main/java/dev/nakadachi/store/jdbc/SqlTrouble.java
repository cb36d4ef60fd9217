package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** What a failure of the database means, read from SQLSTATE (appendix A of the PostgreSQL manual). */
final class SqlTrouble {

    /** The server ended the session: shut down, crashed, starting, idle for too long (in and out of a transaction). */
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");

    private static final Set<String> TABLES_MISSING = Set.of("42P01", "42703", "3F000");

    private SqlTrouble() {}

    /** True when the session is over, and with it every lock and every transaction that it held. */
    static boolean connectionLost(SQLException failure) {
        String state = state(failure).orElse("");
        return state.startsWith("08")
                || ENDED.contains(state)
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLNonTransientConnectionException;
    }

    static boolean tablesMissing(SQLException failure) {
        return TABLES_MISSING.contains(state(failure).orElse(""));
    }

    static boolean notPermitted(SQLException failure) {
        return state(failure).equals(Optional.of("42501"));
    }

    static NakadachiException storeFailed(Layout layout, SQLException failure) {
        return Problem.of(ErrorCode.STORE_FAILED, words(layout, failure)).toException(failure);
    }

    static String words(Layout layout, SQLException failure) {
        String where = state(failure).map(state -> " (SQLSTATE " + state + ")").orElse("");
        return "the database of the " + layout.words() + " " + meaning(failure) + where;
    }

    private static String meaning(SQLException failure) {
        if (tablesMissing(failure)) {
            return "has lost its tables";
        }
        if (notPermitted(failure)) {
            return "does not give this role the rights that the schema names";
        }
        return switch (state(failure).orElse("")) {
            case "25006" -> "takes no writes: it is a replica or was set read-only";
            case "55P03" -> "did not lock a row in time: another session holds it for long";
            case "57014" -> "stopped the statement, most likely because it took too long";
            case "08001", "08004", "28000", "28P01", "53300", "57P03" -> "gave no connection";
            default -> failure instanceof SQLTransientConnectionException ? "gave no connection" : broke(failure);
        };
    }

    private static String broke(SQLException failure) {
        return connectionLost(failure) ? "broke the connection" : "failed";
    }

    private static Optional<String> state(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState());
    }
}
