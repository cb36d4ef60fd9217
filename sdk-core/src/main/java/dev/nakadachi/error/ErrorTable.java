package dev.nakadachi.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A provider's errors as data: a file beside the provider's class, one row per provider code and HTTP status.
 *
 * <p>The file has a heading and the columns provider code; HTTP status; canonical code; execution; reference, split at
 * {@code ;}. The code or the status may be {@code *}; the status may be a class such as {@code 4xx}. The most specific
 * row wins: code and status, then code, then status, then class. What no row covers is {@link ErrorCode#UNCLASSIFIED}
 * and may have been executed. Immutable and thread-safe.
 */
public final class ErrorTable {

    private static final int COLUMNS = 5;
    private static final String ANY = "*";
    private static final Rule<String> FILE = Rule.pattern(
            "ErrorTable.read",
            "[A-Za-z0-9_-]+\\.csv",
            "names a table that lies beside the class",
            "put a file such as errors.csv into the folder of the class");

    private static final ErrorTable HTTP = read(ErrorTable.class, "http-errors.csv");

    private final List<Row> rows;

    private ErrorTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * Reads a table.
     *
     * @param beside the class whose folder holds the file
     * @param file the file, such as {@code errors.csv}
     * @return the table
     * @throws InvalidInputException when there is no such file
     * @throws IllegalStateException when a row is wrong: a defect of the provider folder
     */
    public static ErrorTable read(Class<?> beside, String file) {
        if (Objects.requireNonNull(beside, "beside").getResource(FILE.check(file)) == null) {
            throw FILE.broken();
        }
        List<Row> rows = new ArrayList<>();
        for (List<String> cells : DataTable.read(beside, file, COLUMNS)) {
            rows.add(new Row(
                    cells.get(0),
                    cells.get(1),
                    new ErrorCode(cells.get(2)),
                    Execution.valueOf(cells.get(3)),
                    cells.get(4)));
        }
        return new ErrorTable(List.copyOf(rows));
    }

    /**
     * What an HTTP status means where a provider's own table is silent.
     *
     * @return the table of RFC 9110 statuses; none of its rows proves that nothing was executed
     */
    public static ErrorTable http() {
        return HTTP;
    }

    /**
     * The most specific row.
     *
     * @param status the HTTP status
     * @param code the provider's own code, where the body had one
     * @return the row, empty when none covers it
     */
    public Optional<Row> find(int status, Optional<String> code) {
        String exact = Integer.toString(status);
        String family = exact.charAt(0) + "xx";
        return code.flatMap(own -> row(own, exact).or(() -> row(own, family)).or(() -> row(own, ANY)))
                .or(() -> row(ANY, exact))
                .or(() -> row(ANY, family));
    }

    /**
     * All rows, for documents and tests.
     *
     * @return the rows in order
     */
    public List<Row> rows() {
        return rows;
    }

    private Optional<Row> row(String code, String status) {
        return rows.stream()
                .filter(row -> row.providerCode().equals(code) && row.status().equals(status))
                .findFirst();
    }

    /**
     * One row. Closed by nature, hence a record.
     *
     * @param providerCode the provider's own code or {@code *}
     * @param status the HTTP status, a class such as {@code 4xx}, or {@code *}
     * @param code the canonical code
     * @param execution whether the institution may have carried the request out, and only with a source
     * @param reference where that is known from
     */
    public record Row(String providerCode, String status, ErrorCode code, Execution execution, String reference) {}
}
