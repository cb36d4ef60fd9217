package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/decisions}: the index names every decision, and every decision has a number, a title and a date. */
class DecisionsPageTest {

    private final Path folder = Room.top().resolve("docs/decisions");
    private final List<Path> decisions = Room.files(folder, ".md").stream()
            .filter(file -> !file.endsWith("README.md"))
            .toList();

    @Test
    void theIndexNamesEveryDecision() {
        Document index = Document.at(folder.resolve("README.md"));
        index.mustBe(index.withPart("decisions", list()));
    }

    @Test
    void everyDecisionHasItsOwnNumberATitleAndADate() {
        assertThat(decisions).isNotEmpty();
        assertThat(decisions.stream().map(file -> nameOf(file).substring(0, 4))).doesNotHaveDuplicates();
        assertThat(decisions).allSatisfy(file -> {
            assertThat(nameOf(file)).matches("[0-9]{4}-[a-z0-9-]+\\.md");
            assertThat(Document.at(file).text()).startsWith("# ").containsPattern("(?s)[0-9]{4}-[0-9]{2}-[0-9]{2}");
        });
    }

    private String list() {
        return decisions.stream()
                .map(file -> "* [" + nameOf(file).substring(0, 4) + "](" + nameOf(file) + ") " + title(file) + "\n")
                .collect(Collectors.joining());
    }

    /** The first heading, without the number that some writers repeat there. */
    private static String title(Path file) {
        return Document.at(file)
                .text()
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst("^#+\\s*(?:[0-9]+[.:]?\\s+)?", "");
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
