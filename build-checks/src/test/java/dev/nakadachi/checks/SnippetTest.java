package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code in the pages is compiled code: it equals the tagged region of a source file. */
class SnippetTest {

    @Test
    void snippetsEqualTheirSource() throws IOException {
        for (Path file : pages()) {
            Document page = Document.at(file);
            page.mustBe(Snippets.refresh(page.text(), Room.top()));
        }
    }

    /** A Java block that nobody compiles rots; only the decisions may sketch. */
    @Test
    void everyJavaBlockIsASnippet() {
        for (Path file : pages()) {
            if (!file.toString().contains("/decisions/")) {
                assertThat(Snippets.bareJavaBlocks(Document.at(file).text()))
                        .as(
                                "Java blocks without a snippet marker in %s",
                                Room.top().relativize(file))
                        .isZero();
            }
        }
    }

    @Test
    void aRegionIsCutAndItsIndentationRemoved() {
        List<String> source =
                List.of("class A {", "    // tag::x", "    int a;", "", "        int b;", "    // end::x", "}");
        assertThat(Snippets.region(source, "x", "A.java")).isEqualTo("int a;\n\n    int b;\n");
    }

    private static List<Path> pages() {
        return Stream.concat(
                        Stream.of("README.md", "README.ja.md")
                                .map(Room.top()::resolve)
                                .filter(Files::exists),
                        Room.files(Room.top().resolve("docs"), ".md").stream())
                .toList();
    }
}
