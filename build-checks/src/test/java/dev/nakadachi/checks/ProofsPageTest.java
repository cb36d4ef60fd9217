package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/proofs.md}: every claim has one command, and the command names tests that exist. */
class ProofsPageTest {

    private static final Set<String> AREAS = Set.of(
            "house", "journey", "grants", "institutions", "data", "money", "cards", "safeguards", "people", "speed");
    private static final Pattern TESTS = Pattern.compile("-D(?:it\\.)?test='?([\\w,*#]+)'?");

    private final List<List<String>> rows =
            rows(Document.at(Room.top().resolve("docs/proofs.md")).text());

    @Test
    void theTableHasItsFourColumns() {
        assertThat(rows).hasSizeGreaterThan(2).allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(rows.get(0)).containsExactly("area", "claim", "command", "last figure");
    }

    @Test
    void everyRowIsComplete() {
        assertThat(proofs()).allSatisfy(row -> {
            assertThat(AREAS).contains(row.get(0));
            assertThat(row.get(1)).isNotBlank();
            assertThat(row.get(2)).matches("`[^`]+`");
            assertThat(row.get(3)).isNotBlank();
        });
    }

    @Test
    void everyCommandNamesTestsThatExist() {
        Set<String> known = Room.all()
                .flatMap(room -> Room.files(room.testSources(), ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        assertThat(proofs().stream()
                        .map(row -> TESTS.matcher(row.get(2)))
                        .filter(Matcher::find)
                        .flatMap(named -> Stream.of(named.group(1).split(",")))
                        .map(test -> test.replaceAll("#.*", ""))
                        .filter(test -> !test.contains("*") && !test.equals("NoUnitTest"))
                        .filter(test -> !known.contains(test)))
                .as("tests that docs/proofs.md names and nobody wrote")
                .isEmpty();
    }

    private List<List<String>> proofs() {
        return rows.subList(2, rows.size());
    }

    private static List<List<String>> rows(String page) {
        return page.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.substring(1, line.lastIndexOf('|')))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }
}
