package dev.nakadachi.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.sandbox.hoshizora.Hoshizora;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The folder of the second bank keeps the budget of a provider and stands on public packages only. */
class HoshizoraFolderTest {

    private static final String PLACE = "dev/nakadachi/sandbox/hoshizora";

    /** "pkg.Class -> other.Class archive", as jdeps prints it. */
    private static final Pattern USES = Pattern.compile("->\\s+(dev\\.nakadachi\\.[A-Za-z.]+)\\.[A-Z]");

    @Test
    void fiveFilesAndFourHundredLinesAreEnough() throws IOException {
        List<Path> files = Stream.concat(list(Path.of("src/test/java")), list(Path.of("src/test/resources")))
                .toList();
        int lines = 0;
        for (Path file : files) {
            lines += Files.readAllLines(file).size();
        }
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "Hoshizora.java", "Wire.java", "Mapping.java", "errors.csv", "package-info.java");
        assertThat(lines).isLessThanOrEqualTo(400);
    }

    /** What compiles against a jar changes nothing in it; that it needs nothing internal is seen in the byte code. */
    @Test
    void theFolderUsesPublicPackagesOfCoreAndTheDomainAndNothingElse() throws URISyntaxException {
        assertThat(used())
                .contains("dev.nakadachi.bank", "dev.nakadachi.provider", "dev.nakadachi.json")
                .isSubsetOf(
                        "dev.nakadachi.bank",
                        "dev.nakadachi.error",
                        "dev.nakadachi.id",
                        "dev.nakadachi.json",
                        "dev.nakadachi.money",
                        "dev.nakadachi.operation",
                        "dev.nakadachi.policy",
                        "dev.nakadachi.provider",
                        "dev.nakadachi.spec",
                        "dev.nakadachi.transport",
                        "dev.nakadachi.sandbox.hoshizora");
    }

    private static Set<String> used() throws URISyntaxException {
        Path classes = Path.of(Objects.requireNonNull(Hoshizora.class.getResource("Hoshizora.class"))
                        .toURI())
                .getParent();
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int ended = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        out,
                        out,
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "--multi-release",
                        "base",
                        Objects.requireNonNull(classes).toString());
        assertThat(ended).as(said.toString()).isZero();
        return USES.matcher(said.toString())
                .results()
                .map((MatchResult use) -> use.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> list(Path top) throws IOException {
        try (Stream<Path> files = Files.list(top.resolve(PLACE))) {
            return files.toList().stream();
        }
    }
}
