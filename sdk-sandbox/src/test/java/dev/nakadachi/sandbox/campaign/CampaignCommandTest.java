package dev.nakadachi.sandbox.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.error.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The campaign from a command line. */
@ExtendWith(SilentLog.class)
class CampaignCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CampaignCommand command = new CampaignCommand(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void aScheduleIsReplayedInWordsAndJudged() {
        assertThat(command.run(List.of("--seed", "paid"))).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("- pay intent 0")
                .contains("carried out 1 times: RIGHT");
    }

    @Test
    void whatItCannotReadIsRefusedWithTheWayOut() {
        for (List<String> wrong : List.of(
                List.of("--n", "many"),
                List.of("--n", "10", "--threads", "-1"),
                List.of("--pairs", "--part", "3"),
                List.of("--n"),
                List.of("--everything"))) {
            assertThatThrownBy(() -> command.run(wrong))
                    .as("%s", wrong)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("--help");
        }
    }

    @Test
    void nothingAskedPrintsHowToAsk() {
        assertThat(command.run(List.of())).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("usage: --n N");
    }
}
