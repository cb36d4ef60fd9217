package dev.nakadachi.examples;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV by the grammar of RFC 4180 section 2, letter by letter, after a byte order mark; knows no writer. */
final class CsvReader {

    private final String text;
    private int at;

    private CsvReader(String text) {
        this.text = text;
    }

    static List<List<String>> read(String text) {
        if (!text.startsWith("\uFEFF")) {
            throw new IllegalArgumentException("no byte order mark");
        }
        CsvReader reader = new CsvReader(text);
        reader.at = 1;
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            rows.add(reader.row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (text.startsWith(",", at)) {
            at++;
            cells.add(cell());
        }
        if (!text.startsWith("\r\n", at)) {
            throw new IllegalArgumentException("a row does not end with CR LF at " + at);
        }
        at += 2;
        return cells;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        if (!text.startsWith("\"", at)) {
            while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
                cell.append(text.charAt(at++));
            }
            return cell.toString();
        }
        at++;
        while (!text.startsWith("\"", at) || text.startsWith("\"\"", at)) {
            at += text.startsWith("\"\"", at) ? 1 : 0;
            cell.append(text.charAt(at++));
        }
        at++;
        return cell.toString();
    }
}
