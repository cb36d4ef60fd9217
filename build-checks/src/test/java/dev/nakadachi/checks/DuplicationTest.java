package dev.nakadachi.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.sourceforge.pmd.cpd.CPDConfiguration;
import net.sourceforge.pmd.cpd.CPDReport;
import net.sourceforge.pmd.cpd.CpdAnalysis;
import net.sourceforge.pmd.cpd.Mark;
import net.sourceforge.pmd.cpd.Match;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.document.FileLocation;
import org.junit.jupiter.api.Test;

/**
 * Copied code in the main sources: lines that belong to a run of at least {@value #RUN} equal tokens that occurs twice
 * or more, counted in every place where it occurs, as a share of all lines.
 */
class DuplicationTest {

    private static final int RUN = 60;
    private static final BigDecimal LIMIT_PERCENT = new BigDecimal("2.00");

    @Test
    void littleIsCopied() throws IOException {
        List<String> copies = new ArrayList<>();
        Set<String> copiedLines = new TreeSet<>();
        try (CpdAnalysis cpd = CpdAnalysis.create(configuration())) {
            cpd.performAnalysis(report -> collect(report, copies, copiedLines));
        }
        long lines = lines();
        BigDecimal percent =
                BigDecimal.valueOf(100L * copiedLines.size()).divide(BigDecimal.valueOf(lines), 2, RoundingMode.UP);
        String figure = String.format(
                Locale.ROOT,
                "DUPLICATION %s %% (%d of %d lines, runs of %d tokens, at most %s %%)",
                percent,
                copiedLines.size(),
                lines,
                RUN,
                LIMIT_PERCENT);
        System.out.println(figure);
        assertThat(percent)
                .as("%s%n%s", figure, String.join(System.lineSeparator(), copies))
                .isLessThanOrEqualTo(LIMIT_PERCENT);
    }

    private static CPDConfiguration configuration() {
        CPDConfiguration configuration = new CPDConfiguration();
        configuration.setOnlyRecognizeLanguage(LanguageRegistry.CPD.getLanguageById("java"));
        configuration.setMinimumTileSize(RUN);
        Room.all().map(Room::mainSources).filter(Files::isDirectory).forEach(configuration::addInputPath);
        return configuration;
    }

    private static void collect(CPDReport report, List<String> copies, Set<String> copiedLines) {
        for (Match match : report.getMatches()) {
            StringBuilder text = new StringBuilder();
            for (Mark mark : match) {
                FileLocation place = mark.getLocation();
                String file = place.getFileId().getOriginalPath();
                text.append(text.isEmpty() ? "" : " = ").append(place.startPosToStringWithFile());
                for (int line = place.getStartLine(); line <= place.getEndLine(); line++) {
                    copiedLines.add(file + ":" + line);
                }
            }
            copies.add(match.getTokenCount() + " tokens: " + text);
        }
    }

    private static long lines() throws IOException {
        long sum = 0;
        for (Room room : Room.values()) {
            for (Path file : Room.files(room.mainSources(), ".java")) {
                sum += Files.readAllLines(file).size();
            }
        }
        return sum;
    }
}
