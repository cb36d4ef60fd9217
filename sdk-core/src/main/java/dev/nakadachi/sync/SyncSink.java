package dev.nakadachi.sync;

import java.util.Optional;

/**
 * Where changes go (SPI): the user's own books. Used by one thread at a time for one source.
 *
 * <p>A sink that keeps changes and cursor in one transaction has every change exactly once, however often and wherever
 * a run is killed. One that cannot must keep the lines first and the cursor last. After a crash in between it gets
 * changes again, with the same {@link LineChange#id}; but a line that has meanwhile gone, or gone back to what it was,
 * is no change to the old cursor. So such a sink replaces whole days by {@link SyncBatch#lines}.
 *
 * @param <L> a line of the domain
 */
public interface SyncSink<L> {

    /**
     * The cursor that was kept last.
     *
     * @param source whose
     * @return the cursor, empty before the first {@link #commit}
     */
    Optional<SyncCursor> cursor(SourceName source);

    /**
     * Keeps all changes and gaps of a batch and its cursor, durably, or nothing of it. What it throws ends the run;
     * whether the batch was kept is what {@link #cursor} says at the next one.
     *
     * @param batch the changes with the cursor that belongs to them
     * @return false, with nothing kept, when the stored cursor is no longer {@link SyncBatch#previous}: another run of
     *     the same source was faster
     */
    boolean commit(SyncBatch<L> batch);
}
