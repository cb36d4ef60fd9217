package dev.nakadachi.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The tables of the store as plain SQL, to be reviewed and run with the application's own migrations. The same text
 * lies in the jar as {@code dev/nakadachi/store/jdbc/token-schema-1.sql} with the standard names. Immutable;
 * thread-safe.
 */
public final class TokenSchema {

    static final int VERSION = 1;

    private static final String RESOURCE = "token-schema-1.sql";
    private static final String STANDARD_SCHEMA = "\"nakadachi\"";
    private static final String STANDARD_START = "\"token_";

    private final PostgresOptions options;

    private TokenSchema(PostgresOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * The schema under names of the application's.
     *
     * @param options the names
     * @return the schema
     */
    public static TokenSchema of(PostgresOptions options) {
        return new TokenSchema(options);
    }

    /**
     * What to run once, as the owner of the tables. Comments in it name the rights that the application needs.
     *
     * @return SQL statements, each ended by a semicolon
     */
    public String sql() {
        return resource()
                .replace(STANDARD_START, '"' + options.tablePrefix().value())
                .replace(STANDARD_SCHEMA, '"' + options.schema().value() + '"');
    }

    /** For a role that may create tables in a schema that is there and no schemas. */
    String sqlWithoutSchema() {
        return sql().replace(createSchema(), "");
    }

    String createSchema() {
        return "CREATE SCHEMA IF NOT EXISTS \"" + options.schema().value() + "\";";
    }

    private static String resource() {
        try (InputStream stream = Objects.requireNonNull(TokenSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar of the store cannot be read", broken);
        }
    }
}
