package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a store can stand on this database. Looks only. */
final class ServerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);

    /** Session settings that a store relies on came with 14; older ones are no longer maintained. */
    private static final int OLDEST_SERVER = 14;

    private static final String SERVER =
            "SELECT version(), current_setting('server_version_num')::int / 10000, pg_is_in_recovery(),"
                    + " current_setting('fsync')";

    private final Layout layout;
    private final PostgresOptions options;

    ServerCheck(Layout layout, PostgresOptions options) {
        this.layout = layout;
        this.options = options;
    }

    String pass(Connection connection, TableRight... rights) throws SQLException {
        mustBePostgres(connection);
        mustBeOfOurVersion(connection, layout, options);
        for (TableRight right : rights) {
            mustHave(connection, right);
        }
        return "in order";
    }

    /** Also for the installer, which finds a schema that is there. */
    static void mustBeOfOurVersion(Connection connection, Layout layout, PostgresOptions options) throws SQLException {
        String question = "SELECT version FROM " + layout.version(options);
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet row = statement.executeQuery()) {
            if (!row.next() || row.getInt(1) != Layout.VERSION) {
                throw refused("the tables of the " + layout.words() + " are of another version than this release, which"
                        + " knows " + Layout.VERSION + "; run the SQL of the release that you start");
            }
        } catch (SQLException failed) {
            if (SqlTrouble.tablesMissing(failed)) {
                throw refused("schema " + options.schema() + " has no " + layout.words() + " with tables "
                        + options.tablePrefix() + "*; run " + layout.schemaClass() + ".sql() with your migrations, or "
                        + layout.schemaClass() + "Installer once");
            }
            if (SqlTrouble.notPermitted(failed)) {
                throw rightsMissing(layout);
            }
            throw failed;
        }
    }

    private void mustBePostgres(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            throw noPostgres();
        }
        try (PreparedStatement statement = connection.prepareStatement(SERVER);
                ResultSet row = statement.executeQuery()) {
            // Others that speak its protocol answer to its name and lock otherwise.
            if (!row.next() || !row.getString(1).startsWith("PostgreSQL ") || row.getInt(2) < OLDEST_SERVER) {
                throw noPostgres();
            }
            if (row.getBoolean(3)) {
                throw refused("the DataSource leads to a replica; the " + layout.words()
                        + " needs the server that takes writes");
            }
            if (row.getString(4).equals("off")) {
                LOG.warn(
                        "the PostgreSQL of the {} runs with fsync=off: a crash of its machine loses what was written",
                        layout.words());
            }
        }
    }

    private void mustHave(Connection connection, TableRight right) throws SQLException {
        for (String privilege : right.privileges()) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT has_table_privilege(?, ?)")) {
                statement.setString(1, right.table());
                statement.setString(2, privilege);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next() || !row.getBoolean(1)) {
                        throw rightsMissing(layout);
                    }
                }
            }
        }
    }

    private NakadachiException noPostgres() {
        return refused("the DataSource leads to no PostgreSQL of version " + OLDEST_SERVER + " or later; the "
                + layout.words() + " relies on its locks");
    }

    private static NakadachiException rightsMissing(Layout layout) {
        return refused("the role of the DataSource lacks rights on the tables of the " + layout.words()
                + "; grant those that " + layout.schemaClass() + ".sql() names at its top");
    }

    static NakadachiException refused(String detail) {
        return Problem.of(ErrorCode.SETUP_REFUSED, detail).toException();
    }
}
