package dev.nakadachi.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Creates the tables of the store, for tests and for applications without migrations of their own. Nothing calls it but
 * the application. What is there already is checked and never altered. Thread-safe.
 */
public final class TokenSchemaInstaller {

    private final Database database;
    private final PostgresOptions options;
    private final Tables tables;

    private TokenSchemaInstaller(DataSource dataSource, PostgresOptions options) {
        this.database = new Database(Objects.requireNonNull(dataSource, "dataSource"));
        this.options = Objects.requireNonNull(options, "options");
        this.tables = Tables.of(options);
    }

    /**
     * An installer.
     *
     * @param dataSource a role that may create the tables, and the schema when it is missing
     * @param options the names
     * @return the installer
     */
    public static TokenSchemaInstaller of(DataSource dataSource, PostgresOptions options) {
        return new TokenSchemaInstaller(dataSource, options);
    }

    /**
     * Runs {@link TokenSchema#sql()} in one transaction when its tables are missing. Of several installers at the same
     * time one creates.
     *
     * @return what was done
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when the tables are of another
     *     version or not for this role
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the database does not let it
     */
    public Installed install() {
        return database.write(connection -> {
            takeTurn(connection);
            if (isThere(connection, "to_regclass", tables.schema())) {
                OpeningCheck.mustBeOfOurVersion(connection, tables, options);
                return Installed.WAS_THERE;
            }
            TokenSchema schema = TokenSchema.of(options);
            String name = '"' + options.schema().value() + '"';
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        isThere(connection, "to_regnamespace", name) ? schema.sqlWithoutSchema() : schema.sql());
            }
            return Installed.CREATED;
        });
    }

    private void takeTurn(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, SectionLock.ofInstaller(tables).number());
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
