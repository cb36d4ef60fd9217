package dev.nakadachi.store.jdbc;

import javax.sql.DataSource;

/**
 * Creates the tables of the transfer ledger, for tests and for applications without migrations of their own. Nothing
 * calls it but the application. What is there already is checked and never altered. Thread-safe.
 */
public final class LedgerSchemaInstaller {

    private final SchemaInstallation installation;

    private LedgerSchemaInstaller(DataSource dataSource, PostgresOptions options) {
        this.installation = new SchemaInstallation(dataSource, Layout.LEDGER, options);
    }

    /**
     * An installer.
     *
     * @param dataSource a role that may create the tables, and the schema when it is missing
     * @param options the names
     * @return the installer
     */
    public static LedgerSchemaInstaller of(DataSource dataSource, PostgresOptions options) {
        return new LedgerSchemaInstaller(dataSource, options);
    }

    /**
     * Runs {@link LedgerSchema#sql()} in one transaction when its tables are missing. Of several installers at the same
     * time one creates.
     *
     * @return what was done
     * @throws dev.nakadachi.error.InvalidInputException with {@code setup.refused} when the tables are of another
     *     version or not for this role
     * @throws dev.nakadachi.error.StoreException with {@code store.failed} when the database does not let it
     */
    public Installed install() {
        return installation.run();
    }
}
