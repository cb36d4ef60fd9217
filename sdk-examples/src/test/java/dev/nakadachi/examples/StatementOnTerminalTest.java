package dev.nakadachi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementOnTerminalTest {

    private final Screen screen = new Screen();

    /** 24 lines, one of each sort that the sandbox's issuer knows; a closed month is paid on the 27th of the next. */
    @Test
    void aStatementAddsUpAndShowsNoCardNumber() {
        StatementOnTerminal.run(screen.terminal());

        assertThat(screen.text())
                .contains("  MAIN   ", "  FAMILY ", "  ETC    ")
                .contains("Used from 2026-03-01 to 2026-03-31:")
                .containsPattern("PURCHASE +EXAMPLE BOOKS NEW YORK \\([0-9.]+ USD\\)")
                .containsPattern("PURCHASE +EXAMPLE MARKET SEOUL \\([0-9,]+ KRW\\)")
                .containsPattern("\\(part 2 of 3\\)")
                .containsPattern(" -[0-9,]+ JPY +REFUND ")
                .contains("(cancelled)")
                .containsPattern("\\*\\*\\*\\* \\*\\*\\*\\* \\*\\*\\*\\* [0-9]{4}")
                .doesNotContainPattern("[0-9]{4} [0-9]{4} [0-9]{4}")
                .doesNotContainPattern("[0-9]{13}");
        List<String> lines = screen.text()
                .lines()
                .filter(line -> line.matches("    2026-0[23]-.*"))
                .toList();
        long sum = lines.stream()
                .filter(line -> !line.contains("(cancelled)"))
                .mapToLong(line -> Long.parseLong(line.substring(15, 27).replaceAll("[ ,A-Z]", "")))
                .sum();
        assertThat(lines).hasSize(24);
        assertThat(screen.lastLine())
                .isEqualTo("CARD STATEMENT OK 3 cards, 24 lines add up to " + Words.count(sum)
                        + " JPY, paid on 2026-04-27, 1 card number masked");
    }
}
