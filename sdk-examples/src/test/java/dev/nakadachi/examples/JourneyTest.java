package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyTest {

    /** Of {@code BankStep}: 2,600 lines are five full pages and one of 100. */
    private static final String LAST_LINE = "JOURNEY OK 4 accounts, 2,600 transactions on 6 pages, 1 silent refresh,"
            + " 11,000 JPY paid, 48 card lines for [0-9,]+ JPY, [0-9]+ log lines verified,"
            + " 2 grants restored from a backup, 0 of [0-9]+ secrets, names and numbers found in [0-9]+ files";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(screen, true, StandardCharsets.UTF_8);

    @TempDir
    private Path directory;

    @Test
    void theJourneyEndsWellAndLeavesNoSecretAnywhere() throws IOException {
        KnownSecrets secrets = new KnownSecrets();
        JourneyOptions options = new JourneyOptions(false, Optional.of(directory));
        JourneyPlace place = JourneyPlace.open(options.keep());

        Figures figures = new Journey(options, new Story(terminal, place.story()), secrets).through(place);

        assertThat(figures.toString()).matches(LAST_LINE);
        List<Path> files = place.filesIn(directory);
        assertThat(files).contains(place.backup(), place.story(), place.trace());
        assertThat(List.of(place.tokens(), place.ledger(), place.log(), place.heads(), place.restored()))
                .allSatisfy(written -> assertThat(files).anyMatch(file -> file.startsWith(written)));
        // Three key sets in two forms, two client secrets twice, three pairs of tokens, two codes, verifiers, states
        // and
        // sessions, user, accounts, names, remarks, the payee, three cards, a card number in two forms, merchants.
        assertThat(secrets.size()).isGreaterThanOrEqualTo(45);
        for (Path file : files) {
            assertThat(secrets.foundIn(Files.readAllBytes(file)))
                    .as("in " + file)
                    .isEmpty();
        }
        assertThat(Files.readString(place.trace())).contains("DEBUG").contains("transactions.read");
    }

    /** Account number and id that the sandbox gives to its first account, and the payee of {@code TransferStep}. */
    @Test
    void payerAndPayeeAreNowhereInClear() throws IOException {
        assertThat(Journey.run(new String[] {"--keep", directory.toString()}, terminal))
                .isZero();

        List<String> said = screen.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(said.get(said.size() - 1)).matches(LAST_LINE);
        for (Path file : JourneyPlace.open(Optional.of(directory)).filesIn(directory)) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .doesNotContain("101011234567")
                    .doesNotContain(
                            new String("ｶ)ﾃｽﾄｼﾖｳｶｲ".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                    .doesNotContainPattern("(?<![0-9a-f])(1234567|7654321)(?![0-9a-f])");
        }
    }

    @Test
    void whatCannotBeUnderstoodEndsInOneClearLine() {
        assertThat(Journey.run(new String[] {"--fast"}, terminal)).isEqualTo(1);

        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("JOURNEY FAILED")
                .contains("--browser and --keep DIR");
    }
}
