package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A page whose generated parts must equal what the code says. With {@code -Dnakadachi.docs.write=true} the page is
 * written instead of compared.
 */
final class Document {

    private static final String WRITE = "nakadachi.docs.write";

    private final Path file;

    private Document(Path file) {
        this.file = file;
    }

    static Document at(Path file) {
        return new Document(file);
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with the part between two marker lines replaced. */
    String withPart(String name, String part) {
        String begin = "<!-- generated: " + name + " -->\n";
        String end = "<!-- end generated -->";
        String text = text();
        int from = text.indexOf(begin);
        int to = text.indexOf(end, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException(file + " has no part " + name);
        }
        return text.substring(0, from + begin.length()) + "\n" + part + "\n" + text.substring(to);
    }

    /** Compares the page with what it should be, or writes it. */
    void mustBe(String expected) {
        if (Boolean.getBoolean(WRITE)) {
            try {
                Files.writeString(file, expected);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<String> says = text().lines().toList();
        List<String> should = expected.lines().toList();
        int same = 0;
        while (same < Math.min(says.size(), should.size()) && says.get(same).equals(should.get(same))) {
            same++;
        }
        assertThat(says.size() == should.size() && same == says.size())
                .as(
                        "%s is out of date at line %d; run the same test with -D%s=true",
                        Room.top().relativize(file), same + 1, WRITE)
                .isTrue();
    }
}
