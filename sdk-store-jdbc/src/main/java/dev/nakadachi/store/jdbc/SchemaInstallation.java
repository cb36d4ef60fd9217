package dev.nakadachi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** Runs the SQL of a store where its tables are missing. */
final class SchemaInstallation {

    private final Database database;
    private final Layout layout;
    private final PostgresOptions options;

    SchemaInstallation(DataSource dataSource, Layout layout, PostgresOptions options) {
        this.layout = layout;
        this.options = Objects.requireNonNull(options, "options");
        this.database = new Database(Objects.requireNonNull(dataSource, "dataSource"), layout, options);
    }

    Installed run() {
        return database.write(connection -> {
            takeTurn(connection);
            if (isThere(connection, "to_regclass", layout.version(options))) {
                ServerCheck.mustBeOfOurVersion(connection, layout, options);
                return Installed.WAS_THERE;
            }
            SchemaText text = new SchemaText(layout, options);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        isThere(connection, "to_regnamespace", text.schemaName())
                                ? text.sqlWithoutSchema()
                                : text.sql());
            }
            return Installed.CREATED;
        });
    }

    private void takeTurn(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(
                    1, SectionLock.ofInstaller(layout.version(options)).number());
            statement.execute();
        }
    }

    private static boolean isThere(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + question + "(?) IS NOT NULL")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
