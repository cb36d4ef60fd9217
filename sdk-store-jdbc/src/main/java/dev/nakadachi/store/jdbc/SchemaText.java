package dev.nakadachi.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The SQL of a store under the names of the application's. Immutable. */
final class SchemaText {

    private static final String STANDARD_SCHEMA = "\"nakadachi\"";

    private final Layout layout;
    private final PostgresOptions options;

    SchemaText(Layout layout, PostgresOptions options) {
        this.layout = layout;
        this.options = Objects.requireNonNull(options, "options");
    }

    String sql() {
        return resource()
                .replace(layout.standardStart(), '"' + options.tablePrefix().value())
                .replace(STANDARD_SCHEMA, schemaName());
    }

    /** For a role that may create tables in a schema that is there and no schemas. */
    String sqlWithoutSchema() {
        return sql().replace("CREATE SCHEMA IF NOT EXISTS " + schemaName() + ";", "");
    }

    String schemaName() {
        return '"' + options.schema().value() + '"';
    }

    private String resource() {
        String name = layout.resource();
        try (InputStream stream = Objects.requireNonNull(SchemaText.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar of the store cannot be read", broken);
        }
    }
}
