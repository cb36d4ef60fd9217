package dev.nakadachi.error;

import dev.nakadachi.error.Advice.Action;
import dev.nakadachi.error.Advice.Family;
import dev.nakadachi.error.Advice.Retry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of {@code error-codes.csv}, read once. */
final class AdviceTable {

    private static final Map<String, Advice> ROWS = read();

    private AdviceTable() {}

    static Advice adviceFor(ErrorCode code) {
        Advice row = ROWS.get(code.value());
        if (row != null) {
            return row;
        }
        Advice unclassified = ROWS.get("institution.unclassified");
        if (unclassified == null) {
            throw new IllegalStateException("error-codes.csv has no row for institution.unclassified");
        }
        return unclassified;
    }

    static Map<String, Advice> rows() {
        return ROWS;
    }

    private static Map<String, Advice> read() {
        Map<String, Advice> rows = new LinkedHashMap<>();
        for (List<String> cells : DataTable.read(AdviceTable.class, "error-codes.csv", 5)) {
            Advice advice = new Advice(
                    Family.valueOf(cells.get(1)),
                    Retry.valueOf(cells.get(2)),
                    Action.valueOf(cells.get(3)),
                    cells.get(4));
            if (rows.put(cells.get(0), advice) != null) {
                throw new IllegalStateException("error-codes.csv names " + cells.get(0) + " twice");
            }
        }
        return Collections.unmodifiableMap(rows);
    }
}
