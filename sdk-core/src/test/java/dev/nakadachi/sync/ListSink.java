package dev.nakadachi.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps batches. */
final class ListSink implements SyncSink<String> {

    final List<SyncBatch<String>> batches = new ArrayList<>();

    @Nullable
    SyncCursor cursor;

    boolean overtaken;

    @Override
    public Optional<SyncCursor> cursor(SourceName source) {
        return Optional.ofNullable(cursor);
    }

    @Override
    public boolean commit(SyncBatch<String> batch) {
        if (overtaken) {
            return false;
        }
        batches.add(batch);
        cursor = batch.cursor();
        return true;
    }

    SyncBatch<String> last() {
        return batches.get(batches.size() - 1);
    }
}
