package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a store can stand on this database. Looks only. */
final class OpeningCheck {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningCheck.class);

    /** Session settings that the store relies on came with 14; older ones are no longer maintained. */
    private static final int OLDEST_SERVER = 14;

    private static final String SERVER =
            "SELECT version(), current_setting('server_version_num')::int / 10000, pg_is_in_recovery(),"
                    + " current_setting('fsync')";

    private final DataSource source;
    private final PostgresOptions options;
    private final Tables tables;
    private final Host host;

    OpeningCheck(DataSource source, PostgresOptions options, Host host) {
        this.source = source;
        this.options = options;
        this.tables = Tables.of(options);
        this.host = host;
    }

    void run() {
        Database database = new Database(source);
        database.read(connection -> {
            mustBePostgres(connection);
            mustBeOfOurVersion(connection, tables, options);
            mustHaveRights(connection);
            return "in order";
        });
        Database.undisturbed(() -> database.begun(this::locksMustHold));
    }

    /** Also for the installer, which finds a schema that is there. */
    static void mustBeOfOurVersion(Connection connection, Tables tables, PostgresOptions options) throws SQLException {
        String question = "SELECT version FROM " + tables.schema();
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet row = statement.executeQuery()) {
            if (!row.next() || row.getInt(1) != TokenSchema.VERSION) {
                throw refused("the tables of the token store are of another version than this release, which knows "
                        + TokenSchema.VERSION + "; run the SQL of the release that you start");
            }
        } catch (SQLException failed) {
            if (SqlTrouble.tablesMissing(failed)) {
                throw refused("schema " + options.schema() + " has no token store with tables " + options.tablePrefix()
                        + "*; run TokenSchema.sql() with your migrations, or TokenSchemaInstaller once");
            }
            if (SqlTrouble.notPermitted(failed)) {
                throw rightsMissing();
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
            // Others that speak its protocol answer to its name and keep no advisory locks.
            if (!row.next() || !row.getString(1).startsWith("PostgreSQL ") || row.getInt(2) < OLDEST_SERVER) {
                throw noPostgres();
            }
            if (row.getBoolean(3)) {
                throw refused("the DataSource leads to a replica; the token store needs the server that takes writes");
            }
            if (row.getString(4).equals("off")) {
                LOG.warn("the PostgreSQL of the token store runs with fsync=off: a crash of its machine loses grants");
            }
        }
    }

    private void mustHaveRights(Connection connection) throws SQLException {
        String question = "SELECT has_table_privilege(?, 'SELECT') AND has_table_privilege(?, 'INSERT')"
                + " AND has_table_privilege(?, 'UPDATE') AND (? OR has_table_privilege(?, 'DELETE'))";
        for (String table : new String[] {tables.entry(), tables.section(), tables.consumed()}) {
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                statement.setString(1, table);
                statement.setString(2, table);
                statement.setString(3, table);
                statement.setBoolean(4, !table.equals(tables.consumed()));
                statement.setString(5, table);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next() || !row.getBoolean(1)) {
                        throw rightsMissing();
                    }
                }
            }
        }
    }

    /** What one connection locks must be locked for the next one, and stay with the first. */
    private String locksMustHold(Borrowed first) throws SQLException {
        byte[] any = new byte[Long.BYTES];
        host.nextBytes(any);
        SectionLock lock = new SectionLock(ByteBuffer.wrap(any).getLong());
        try (first;
                Borrowed second = Borrowed.from(source)) {
            boolean held = first.alone(lock::tryOn);
            boolean twice = second.alone(lock::tryOn);
            boolean released = first.alone(lock::releaseOn);
            if (!held || twice || !released) {
                first.discard();
                second.discard();
                throw refused("a lock of one connection does not keep others out: connect to PostgreSQL itself, or"
                        + " through a pooler that gives each connection a session of its own");
            }
            return "locks hold";
        }
    }

    private static NakadachiException noPostgres() {
        return refused("the DataSource leads to no PostgreSQL of version " + OLDEST_SERVER
                + " or later; the token store uses its advisory locks");
    }

    private static NakadachiException rightsMissing() {
        return refused("the role of the DataSource lacks rights on the tables of the token store; grant those that"
                + " TokenSchema.sql() names at its top");
    }

    private static NakadachiException refused(String detail) {
        return Problem.of(ErrorCode.SETUP_REFUSED, detail).toException();
    }
}
