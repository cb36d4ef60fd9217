package dev.nakadachi.store.jdbc;

import dev.nakadachi.error.InvalidInputException;
import dev.nakadachi.ledger.LedgerEntry;
import dev.nakadachi.ledger.LedgerKey;
import dev.nakadachi.ledger.LedgerState;
import dev.nakadachi.ledger.LedgerStep;
import dev.nakadachi.ledger.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One command and its steps, as the rows of a join hold them. What does not fit together is never read. */
final class EntryInRows {

    private final String id;
    private final long sequence;
    private final boolean open;
    private final List<LedgerStep> steps = new ArrayList<>();
    private long position;
    private boolean sound = true;

    /** Begins at the current row, which stays to be added. */
    EntryInRows(ResultSet row) throws SQLException {
        this.id = row.getString(1);
        this.sequence = row.getLong(2);
        this.open = row.getBoolean(3);
    }

    boolean goesOnIn(ResultSet row) throws SQLException {
        return id.equals(row.getString(1));
    }

    void add(ResultSet row) throws SQLException {
        long place = row.getLong(4);
        long own = row.getLong(5);
        if (place != steps.size() + 1 || own <= position) {
            sound = false;
            return;
        }
        position = own;
        try {
            steps.add(new LedgerStep(
                    new LedgerState(row.getString(6)),
                    row.getBoolean(7) ? Standing.OPEN : Standing.SETTLED,
                    Instant.ofEpochSecond(row.getLong(8), row.getInt(9)),
                    row.getBytes(10)));
        } catch (InvalidInputException | DateTimeException | ArithmeticException impossible) {
            sound = false;
        }
    }

    /** The entry, which is whole or not read at all. */
    LedgerEntry whole() {
        if (!isWhole()) {
            throw StepRows.tampered("a command of the ledger has lost a step, or has one that cannot be");
        }
        return new LedgerEntry(new LedgerKey(id), steps);
    }

    /** The entry among others, which it must not stop. */
    LedgerEntry amongOthers() {
        return isWhole() ? whole() : LedgerEntry.unreadable(new LedgerKey(id));
    }

    private boolean isWhole() {
        return sound
                && steps.size() == sequence
                && open == (steps.get(steps.size() - 1).standing() == Standing.OPEN);
    }
}
