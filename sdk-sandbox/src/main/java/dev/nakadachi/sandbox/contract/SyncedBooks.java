package dev.nakadachi.sandbox.contract;

import dev.nakadachi.sync.LineIdentity;
import dev.nakadachi.sync.SourceName;
import dev.nakadachi.sync.SyncBatch;
import dev.nakadachi.sync.SyncCursor;
import dev.nakadachi.sync.SyncSink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sink in memory that keeps changes and cursor as one, and can lose a batch.
 *
 * @param <L> a line
 */
final class SyncedBooks<L> implements SyncSink<L> {

    private final Map<LineIdentity, L> lines = new LinkedHashMap<>();
    private @Nullable SyncCursor cursor;
    private Death death = Death.NONE;

    /** Where the process ends with the next batch. */
    enum Death {
        NONE,
        BEFORE_IT_IS_KEPT,
        AFTER_IT_WAS_KEPT
    }

    void dieOnce(Death value) {
        death = value;
    }

    Map<LineIdentity, L> lines() {
        return lines;
    }

    @Override
    public Optional<SyncCursor> cursor(SourceName source) {
        return Optional.ofNullable(cursor);
    }

    @Override
    public boolean commit(SyncBatch<L> batch) {
        dieAt(Death.BEFORE_IT_IS_KEPT);
        batch.changes()
                .forEach(change -> change.line()
                        .ifPresentOrElse(
                                line -> lines.put(change.identity(), line), () -> lines.remove(change.identity())));
        cursor = batch.cursor();
        dieAt(Death.AFTER_IT_WAS_KEPT);
        return true;
    }

    private void dieAt(Death place) {
        if (death == place) {
            death = Death.NONE;
            throw new IllegalStateException("the process ends here");
        }
    }
}
