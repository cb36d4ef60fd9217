package dev.nakadachi.checks.compat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.token.TokenVault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The pairs of Tink and protobuf-java that applications bring, as measured in the project's study of libraries. */
class TinkProtobufIT {

    private static final String ROUND_TRIP = "ROUND TRIP";

    private static Consumer application;
    private static int worked;
    private static int refused;

    @TempDir
    private Path directory;

    @BeforeAll
    static void compile() throws IOException {
        application = Consumer.compile(
                Path.of("consumers", "vault", "VaultConsumer.java"),
                Path.of("target", "compat", "vault"),
                List.of(Consumer.homeOf(TokenVault.class), Consumer.homeOf(LoggerFactory.class)));
    }

    @AfterAll
    static void printFigure() {
        System.out.println("TINK PAIRS: " + worked + " work, " + refused + " are refused with a pair that works");
    }

    @ParameterizedTest
    @CsvSource({
        "1.15.0, 3.25.5, works",
        "1.15.0, 4.28.3, works",
        "1.15.0, 4.33.6, works",
        "1.15.0, 4.35.1, works",
        "1.16.0, 3.25.5, refused",
        "1.16.0, 4.28.3, works",
        "1.16.0, 4.33.6, works",
        "1.16.0, 4.35.1, works",
        "1.17.0, 3.25.5, refused",
        "1.17.0, 4.28.3, works",
        "1.17.0, 4.33.6, works",
        "1.17.0, 4.35.1, works",
        "1.18.0, 3.25.5, refused",
        "1.18.0, 4.28.3, works",
        "1.18.0, 4.33.6, works",
        "1.18.0, 4.35.1, works",
        "1.20.0, 3.25.5, refused",
        "1.20.0, 4.28.3, refused",
        "1.20.0, 4.33.6, works",
        "1.20.0, 4.35.1, works",
        "1.24.0, 3.25.5, refused",
        "1.24.0, 4.28.3, refused",
        "1.24.0, 4.33.6, works",
        "1.24.0, 4.35.1, works"
    })
    void aPairWorksOrTheStartNamesOneThatDoes(String tink, String protobuf, String expected)
            throws IOException, InterruptedException {
        List<Path> pair = List.of(Consumer.jar("tink", tink), Consumer.jar("protobuf-java", protobuf));

        String said = application.run(pair, "tink", directory.toString());

        if (expected.equals("works")) {
            assertThat(said.strip()).isEqualTo(ROUND_TRIP);
            worked++;
        } else {
            assertNamesAWorkingPair(said);
            refused++;
        }
    }

    @Test
    void withoutTinkTheStartSaysWhatToAdd() throws IOException, InterruptedException {
        assertNamesAWorkingPair(application.run(List.of(), "tink", directory.toString()));
    }

    @Test
    void withoutTinkTheCipherOfTheJdkWorks() throws IOException, InterruptedException {
        assertThat(application.run(List.of(), "jdk", directory.toString()).strip())
                .isEqualTo(ROUND_TRIP);
    }

    private static void assertNamesAWorkingPair(String said) {
        assertThat(said)
                .startsWith("REFUSED setup.refused")
                .contains("tink 1.15.0 with 3.25 or later", "TokenCipher.jdk")
                .hasLineCount(1);
    }
}
