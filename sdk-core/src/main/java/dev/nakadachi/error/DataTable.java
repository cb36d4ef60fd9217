package dev.nakadachi.error;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table that is shipped as data beside a class.
 *
 * <p>One row a line, cells split at {@code ;}, the first line is the heading, lines starting with {@code #} are
 * remarks.
 */
final class DataTable {

    private DataTable() {}

    /**
     * Reads a table.
     *
     * @param beside the class whose folder holds the file
     * @param name the file
     * @param columns how many cells each row must have
     * @return the rows without the heading
     */
    static List<List<String>> read(Class<?> beside, String name, int columns) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing beside " + beside.getName());
            }
            return parse(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)), name, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> parse(BufferedReader lines, String name, int columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean heading = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (heading) {
                heading = false;
                continue;
            }
            List<String> cells =
                    List.of(line.split(";", -1)).stream().map(String::strip).toList();
            if (cells.size() != columns) {
                throw new IllegalStateException(
                        name + ": a row has " + cells.size() + " cells instead of " + columns + ": " + line);
            }
            rows.add(cells);
        }
        return rows;
    }
}
