package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A feature of the README is a claim of {@code docs/proofs.md}, word for word. */
class FeaturesTest {

    private static final Pattern FEATURE =
            Pattern.compile("^\\* \\*\\*(.+?)\\.\\*\\*", Pattern.MULTILINE | Pattern.DOTALL);

    private final Path top = Room.top();

    @Test
    void everyFeatureHasAProof() {
        String readme = Document.at(top.resolve("README.md")).text();
        int from = readme.indexOf("\n## Features\n");
        String section = readme.substring(from, readme.indexOf("\n## ", from + 1));
        List<String> features = FEATURE.matcher(section)
                .results()
                .map(claim -> claim.group(1).replace('\n', ' '))
                .map(claim -> claim.replaceAll(" +", " "))
                .toList();
        assertThat(features).hasSizeGreaterThanOrEqualTo(8);
        String proofs = Document.at(top.resolve("docs/proofs.md")).text();
        assertThat(features).allSatisfy(claim -> assertThat(proofs).contains("| " + claim + " |"));
    }
}
