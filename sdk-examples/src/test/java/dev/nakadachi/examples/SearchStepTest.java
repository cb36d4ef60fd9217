package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchStepTest {

    @TempDir
    private Path directory;

    @Test
    void aLeakEndsTheJourneyAndIsNamedWithoutItsText() throws IOException {
        JourneyPlace place = JourneyPlace.open(Optional.of(directory));
        Files.writeString(place.trace(), "DEBUG header x-access-token: open-sesame-42\n");
        KnownSecrets secrets = new KnownSecrets();
        secrets.add("a token", "open-sesame-42");
        Story story =
                new Story(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), place.story());

        assertThatThrownBy(() -> SearchStep.nothingLeaked(story, place, secrets, new Figures()))
                .hasMessage("found in clear: a token in trace.log");
        assertThat(Files.readString(place.story())).doesNotContain("open-sesame-42");
    }
}
