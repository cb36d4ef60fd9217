package dev.nakadachi.sandbox;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schemas of {@code docs/card-api}, read by a validator that is not ours. */
final class PublishedShape {

    private static final String ADDRESS = "https://card-api.example/schema/";
    private static final Path FOLDER = Path.of("..", "docs", "card-api", "schema");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(PublishedShape::textOf));

    private PublishedShape() {}

    /**
     * What the validator has to say against an answer.
     *
     * @param name of the schema, without ending
     * @param json the answer
     * @return nothing when it fits
     */
    static List<String> faults(String name, String json) {
        return SCHEMAS
                .getSchema(SchemaLocation.of(ADDRESS + name + ".json"))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Nothing is fetched: references are relative, and so they stay in the folder. */
    private static @Nullable String textOf(String address) {
        if (!address.startsWith(ADDRESS)) {
            return null;
        }
        try {
            return Files.readString(FOLDER.resolve(address.substring(ADDRESS.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
