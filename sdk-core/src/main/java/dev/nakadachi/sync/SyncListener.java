package dev.nakadachi.sync;

/**
 * Is told after each batch that the sink has kept. Cannot break a run: what it throws is logged and dropped. Called on
 * the thread of the run.
 */
@FunctionalInterface
public interface SyncListener {

    /**
     * Is told nothing.
     *
     * @return a listener without effect
     */
    static SyncListener none() {
        return report -> {};
    }

    /**
     * A batch was kept.
     *
     * @param soFar what the run has done since it began
     */
    void kept(SyncReport soFar);
}
