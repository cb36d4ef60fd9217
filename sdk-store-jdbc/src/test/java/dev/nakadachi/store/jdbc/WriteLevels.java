package dev.nakadachi.store.jdbc;

import java.util.List;

/** Notes under which settings each row of some tables is written: durability, isolation, and patience with the idle. */
final class WriteLevels {

    private final String level;

    private WriteLevels(String level) {
        this.level = level;
    }

    static WriteLevels of(PostgresOptions names, String... tables) {
        String level = "\"tests\".\"" + names.tablePrefix() + "level\"";
        StringBuilder sql = new StringBuilder("CREATE TABLE " + level
                + " (written text, level text, isolation text, idle text); CREATE FUNCTION " + level
                + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO " + level
                + " VALUES (TG_TABLE_NAME, current_setting('synchronous_commit'),"
                + " current_setting('transaction_isolation'),"
                + " current_setting('idle_in_transaction_session_timeout')); RETURN NULL; END $$;");
        for (String table : tables) {
            sql.append("CREATE TRIGGER level AFTER INSERT OR UPDATE OR DELETE ON " + table
                    + " FOR EACH ROW EXECUTE FUNCTION " + level + "();");
        }
        TestPostgres.run(sql.toString());
        return new WriteLevels(level);
    }

    List<String> levels() {
        return TestPostgres.ask("SELECT level FROM " + level);
    }

    List<String> isolations() {
        return TestPostgres.ask("SELECT DISTINCT isolation FROM " + level);
    }

    List<String> patience() {
        return TestPostgres.ask("SELECT DISTINCT idle FROM " + level);
    }

    List<String> written() {
        return TestPostgres.ask("SELECT DISTINCT written FROM " + level);
    }
}
