package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Money is exact: binary fractions do not occur in what is published, local variables included. */
class BinaryFractionTest {

    private static final Pattern SILENT = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'|//[^\\n]*+|/\\*.*?\\*/",
            Pattern.DOTALL);
    private static final Pattern BINARY_FRACTION =
            Pattern.compile("\\b(?:double|float|Double|Float|doubleValue|floatValue|mapToDouble)\\b");

    @Test
    void noDoubleAndNoFloat() throws IOException {
        List<String> found = new ArrayList<>();
        for (Room room : Room.published()) {
            for (Path file : Room.files(room.mainSources(), ".java")) {
                Matcher word = BINARY_FRACTION.matcher(code(Files.readString(file)));
                if (word.find()) {
                    found.add(Room.top().relativize(file) + " says " + word.group());
                }
            }
        }
        assertThat(found).as("double or float in published code").isEmpty();
    }

    @Test
    void commentsAndTextsAreNotCode() {
        assertThat(code("a(\"double \\\" float\"); // float\n/* double */ b('\"'); c(\"\");"))
                .doesNotContain("double", "float")
                .contains("a(", "b(", "c(");
        assertThat(code("String s = \"/*\"; double d; String t = \"*/\";")).contains("double d");
    }

    private static String code(String source) {
        return SILENT.matcher(source).replaceAll(" ");
    }
}
