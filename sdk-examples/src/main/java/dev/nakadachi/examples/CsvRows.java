package dev.nakadachi.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of CSV as RFC 4180 has them: cells parted by commas, rows by CR LF, and a cell with a comma, a quotation mark or
 * a line break between quotation marks. In UTF-8, with a byte order mark in front: without it Excel takes the file for
 * Shift_JIS and shows Japanese text as garbage (文字化け).
 *
 * <p>A spreadsheet runs a text that begins like a formula, and remarks are written by strangers. Such a text gets an
 * apostrophe in front (OWASP, CSV Injection). Figures of yours, a negative one too, go in by {@link #figure}.
 */
final class CsvRows implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern QUOTED = Pattern.compile("[,\"\r\n]");

    /** Blanks first, then what begins a formula; the wide forms count where a Japanese keyboard writes them. */
    private static final Pattern FORMULA =
            Pattern.compile("^\\s*[=+\\-@＝＋－＠].*|^[\t\r\n].*", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private final Writer file;
    private long disarmed;

    /** A text of the bank's that has lost half a character becomes a question mark and ends no download. */
    CsvRows(OutputStream file) throws IOException {
        this.file = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
        this.file.write(BYTE_ORDER_MARK);
    }

    /** A cell as a program reads and a spreadsheet shows it. */
    record Cell(String content) {}

    Cell text(String words) {
        if (FORMULA.matcher(words).matches()) {
            disarmed++;
            return new Cell("'" + words);
        }
        return new Cell(words);
    }

    /** Digits of a {@code Money} or a date: nothing that a stranger has written. */
    static Cell figure(Object figure) {
        return new Cell(figure.toString());
    }

    void row(Cell... cells) throws IOException {
        file.write(Stream.of(cells).map(CsvRows::written).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** How many texts looked like a formula. */
    long disarmed() {
        return disarmed;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static String written(Cell cell) {
        return QUOTED.matcher(cell.content()).find()
                ? '"' + cell.content().replace("\"", "\"\"") + '"'
                : cell.content();
    }
}
