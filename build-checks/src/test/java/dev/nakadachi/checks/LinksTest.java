package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link between our own pages leads to a file, and where it names a heading, to a heading. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("^(https?|mailto):.*");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(pages().flatMap(LinksTest::broken))
                .as("links that lead nowhere")
                .isEmpty();
    }

    @Test
    void brokenLinksAreFound() {
        assertThat(leads(Room.top().resolve("README.md"), "docs/nothing.md")).isFalse();
        assertThat(leads(Room.top().resolve("README.md"), "docs/errors.md#no-such-heading"))
                .isFalse();
        assertThat(leads(Room.top().resolve("README.md"), "docs/errors.md#the-codes"))
                .isTrue();
    }

    private static Stream<Path> pages() {
        Stream<Path> top = Stream.of("README.md", "README.ja.md", "CHANGELOG.md")
                .map(Room.top()::resolve)
                .filter(Files::exists);
        return Stream.concat(top, Room.files(Room.top().resolve("docs"), ".md").stream());
    }

    private static Stream<String> broken(Path page) {
        String prose = CODE.matcher(Document.at(page).text()).replaceAll("");
        List<String> targets =
                LINK.matcher(prose).results().map(link -> link.group(1)).toList();
        return targets.stream()
                .filter(target -> !ELSEWHERE.matcher(target).matches())
                .filter(target -> !leads(page, target))
                .map(target -> Room.top().relativize(page) + " -> " + target);
    }

    private static boolean leads(Path page, String target) {
        int mark = target.indexOf('#');
        String file = mark < 0 ? target : target.substring(0, mark);
        Path there = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(there)) {
            return false;
        }
        return mark < 0
                || Document.at(there)
                        .text()
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .map(LinksTest::anchor)
                        .anyMatch(target.substring(mark + 1)::equals);
    }

    /** The way in which GitHub names a heading. */
    private static String anchor(String heading) {
        String words = heading.replaceFirst("^#+\\s*", "").toLowerCase(Locale.ROOT);
        return Pattern.compile("[^\\p{L}\\p{N}_ -]")
                .matcher(words)
                .replaceAll((MatchResult dropped) -> "")
                .replace(' ', '-');
    }
}
