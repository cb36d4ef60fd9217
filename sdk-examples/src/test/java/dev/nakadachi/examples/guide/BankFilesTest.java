package dev.nakadachi.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nakadachi.bank.zengin.DateReading;
import dev.nakadachi.bank.zengin.Zengin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippets of the page on files do what the page says. */
class BankFilesTest {

    @Test
    void theFileOfTheGuideIsInOrder() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalDate day = LocalDate.of(2026, 11, 27);
        BankFiles.write(out, day);

        // header, one line, trailer and end, each 120 bytes and CR LF
        assertThat(out.size()).isEqualTo(4 * 122);
        Zengin.TRANSFERS.read(
                new ByteArrayInputStream(out.toByteArray()),
                DateReading.nearestTo(day),
                (line, record) -> assertThat(line.amount().longYenExact()).isEqualTo(150_000));
    }

    @Test
    void whatIsNoFileIsAFindingOfTheReportingReader() {
        assertThat(BankFiles.readWhatCanBeRead(
                        new ByteArrayInputStream(new byte[0]), LocalDate.of(2026, 11, 27), (day, amount) -> {}))
                .singleElement()
                .satisfies(found -> assertThat(found.ruleId()).isEqualTo("record.unfinished"));
    }
}
