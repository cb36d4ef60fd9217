package dev.nakadachi.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A provider's errors as data: a file beside the provider's class, one row per provider code and HTTP status.
 *
 * <p>The file has a heading and the columns provider code; HTTP status; canonical code; execution; reference, split at
 * {@code ;}. The code or the status may be {@code *}; the status may be a class such as {@code 4xx}. The code may also
 * be {@code @details}, for any answer in which the provider says what in the request it refused, or {@code @code}, for
 * any answer with a code of the provider's own: what a proxy on the way says has neither. The most specific row wins:
 * the provider's code, then {@code @details}, {@code @code} and {@code *}, and of each the status, then its class, then
 * any. What no row covers is {@link ErrorCode#UNCLASSIFIED} and may have been executed. Immutable and thread-safe.
 */
public final class ErrorTable {

    private static final int COLUMNS = 5;
    private static final String ANY = "*";
    private static final String ANY_DETAILS = "@details";
    private static final String ANY_CODE = "@code";
    /** Words of the table, which an answer must not be able to say as its code. */
    private static final Set<String> RESERVED = Set.of(ANY, ANY_DETAILS, ANY_CODE);

    /** What a call on a grant is told once the institution has ended it. */
    private static final Set<ErrorCode> ENDINGS = Set.of(
            ErrorCode.CONSENT_ENDED,
            ErrorCode.CONSENT_PERIOD_OVER,
            ErrorCode.CONSENT_PASSWORD_CHANGED,
            ErrorCode.CONSENT_OTHER_SERVICE,
            ErrorCode.CONSENT_OTHER_ACCOUNT,
            ErrorCode.CONSENT_REVOKED,
            ErrorCode.CONSENT_SUPERSEDED);

    private static final Rule<String> OWN_CODE = Rule.of(
            "ErrorTable.Row",
            "ends a consent only at the institution's own code",
            "name the code in the row: a status may be that of a proxy, and nobody knows a code that no row names",
            code -> !RESERVED.contains(code));

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
     * The same table with one more row before its own.
     *
     * @param row the row
     * @return a copy
     */
    public ErrorTable with(Row row) {
        List<Row> more = new ArrayList<>();
        more.add(row);
        more.addAll(rows);
        return new ErrorTable(List.copyOf(more));
    }

    /**
     * The same table together with a more general one: the most specific row of both wins, and of two rows that say as
     * much, that of this table.
     *
     * @param general the table of the whole institution, say
     * @return a copy with the rows of both
     */
    public ErrorTable before(ErrorTable general) {
        List<Row> both = new ArrayList<>(rows);
        both.addAll(general.rows);
        return new ErrorTable(List.copyOf(both));
    }

    /**
     * The most specific row.
     *
     * @param answer what the institution answered
     * @return the row, empty when none covers it
     */
    public Optional<Row> find(ProviderAnswer answer) {
        Stream.Builder<String> codes = Stream.builder();
        answer.code().filter(code -> !RESERVED.contains(code)).ifPresent(codes);
        if (!answer.details().isEmpty()) {
            codes.add(ANY_DETAILS);
        }
        if (answer.code().isPresent()) {
            codes.add(ANY_CODE);
        }
        return codes.add(ANY)
                .build()
                .flatMap(code -> row(code, answer.status()).stream())
                .findFirst();
    }

    /**
     * The most specific row for an answer of which no more is known.
     *
     * @param status the HTTP status
     * @param code the provider's own code, where the body had one
     * @return the row, empty when none covers it
     */
    public Optional<Row> find(int status, Optional<String> code) {
        return find(new ProviderAnswer(status, code, Optional.empty(), ""));
    }

    /**
     * All rows, for documents and tests.
     *
     * @return the rows in order
     */
    public List<Row> rows() {
        return rows;
    }

    private Optional<Row> row(String code, int status) {
        String exact = Integer.toString(status);
        return row(code, exact).or(() -> row(code, exact.charAt(0) + "xx")).or(() -> row(code, ANY));
    }

    private Optional<Row> row(String code, String status) {
        return rows.stream()
                .filter(row -> row.providerCode().equals(code) && row.status().equals(status))
                .findFirst();
    }

    /**
     * One row. Closed by nature, hence a record.
     *
     * @param providerCode the provider's own code, {@code *}, {@code @details} or {@code @code}
     * @param status the HTTP status, a class such as {@code 4xx}, or {@code *}
     * @param code the canonical code
     * @param execution whether the institution may have carried the request out, and only with a source
     * @param reference where that is known from
     */
    public record Row(String providerCode, String status, ErrorCode code, Execution execution, String reference) {

        /**
         * A row.
         *
         * @param providerCode as above
         * @param status as above
         * @param code as above
         * @param execution as above
         * @param reference as above
         * @throws InvalidInputException when it ends a consent ({@link ErrorCode#CONSENT_ENDED} and its kin) at
         *     anything but the institution's own code
         */
        public Row {
            if (ENDINGS.contains(code)) {
                OWN_CODE.check(providerCode);
            }
        }
    }
}
