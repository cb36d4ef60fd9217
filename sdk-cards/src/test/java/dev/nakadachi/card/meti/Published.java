package dev.nakadachi.card.meti;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.nakadachi.operation.ApiAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of {@code docs/card-api}, and a validator of them that is not ours. */
final class Published {

    private static final Path FOLDER = Path.of("").toAbsolutePath().resolveSibling("docs/card-api");
    private static final String ADDRESS = "https://card-api.example/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Published::at));

    private Published() {}

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiAnswer example(String name) {
        return answer(text("examples/" + name));
    }

    static ApiAnswer answer(String json) {
        return new ApiAnswer(200, () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean has(String file) {
        return Files.exists(FOLDER.resolve(file));
    }

    /** What is wrong with a document. */
    static List<Error> errors(String schema, String json) {
        return validate(ADDRESS + "schema/" + schema, json);
    }

    /** What is wrong with a schema. */
    static List<Error> errorsOfSchema(String schema) {
        return validate(SpecificationVersion.DRAFT_2020_12.getDialectId(), text("schema/" + schema));
    }

    private static List<Error> validate(String address, String json) {
        return REGISTRY.getSchema(SchemaLocation.of(address))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** Nothing is fetched: references are relative, and so they stay in the folder. */
    private static @Nullable String at(String address) {
        return address.startsWith(ADDRESS) ? text(address.substring(ADDRESS.length())) : null;
    }
}
