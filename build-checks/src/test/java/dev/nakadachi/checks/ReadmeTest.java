package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The two commands of the README can be copied without reading on; {@code .ci/run} reads them from there. */
class ReadmeTest {

    private final String readme = Document.at(Room.top().resolve("README.md")).text();

    @Test
    void runItIsOneLine() {
        assertThat(command("Run it")).hasSize(1);
    }

    @Test
    void testItIsOneLine() {
        assertThat(command("Test it")).hasSize(1);
    }

    private List<String> command(String heading) {
        List<String> lines = readme.lines().toList();
        int title = lines.indexOf("## " + heading);
        assertThat(title).as("heading " + heading).isNotNegative();
        List<String> section = lines.subList(title + 1, lines.size());
        int open = indexOfFence(section, 0);
        int close = indexOfFence(section, open + 1);
        assertThat(section.subList(0, open))
                .as("the code block of " + heading + " follows its heading")
                .noneMatch(line -> line.startsWith("#"));
        return section.subList(open + 1, close);
    }

    private static int indexOfFence(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                return i;
            }
        }
        throw new AssertionError("a code block is missing or open");
    }
}
