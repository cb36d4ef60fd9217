package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README in English and in Japanese say the same: sections, claims, tables, links and code, one for one. */
class ReadmePairTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?s)<!-- snippet: \\S+ -->|```.*?```");

    private final String english = Document.at(Room.top().resolve("README.md")).text();
    private final String japanese =
            Document.at(Room.top().resolve("README.ja.md")).text();

    @Test
    void everySectionHasTheSameShape() {
        assertThat(outline(japanese)).hasSizeGreaterThan(20).isEqualTo(outline(english));
    }

    @Test
    void theCodeIsTheSame() {
        assertThat(parts(japanese, CODE)).hasSizeGreaterThan(5).isEqualTo(parts(english, CODE));
    }

    @Test
    void theLinksAreTheSame() {
        assertThat(targets(japanese)).hasSizeGreaterThan(10).isEqualTo(targets(english));
    }

    @Test
    void aMissingClaimIsNoticed() {
        String shorter = japanese.replaceFirst("(?m)^\\* \\*\\*.*\\n", "");
        assertThat(outline(shorter)).isNotEqualTo(outline(english));
    }

    /** Headings, list items, table rows and code fences in their order, without their words. */
    private static List<String> outline(String page) {
        return page.lines()
                .map(line -> {
                    if (line.startsWith("#")) {
                        return line.substring(0, line.indexOf(' '));
                    }
                    if (line.startsWith("* **")) {
                        return "claim";
                    }
                    if (line.startsWith("* ")) {
                        return "item";
                    }
                    return line.startsWith("|")
                            ? "row " + line.chars().filter(c -> c == '|').count()
                            : "";
                })
                .filter(shape -> !shape.isEmpty())
                .toList();
    }

    private static List<String> parts(String page, Pattern pattern) {
        return pattern.matcher(page).results().map(MatchResult::group).toList();
    }

    private static List<String> targets(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.startsWith("README"))
                .toList();
    }
}
