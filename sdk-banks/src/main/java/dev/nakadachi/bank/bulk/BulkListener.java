package dev.nakadachi.bank.bulk;

/**
 * Is told how a bulk payment gets on. Cannot break it: what it throws is logged and dropped. Called on the thread that
 * submits or looks, after what it is told of has happened.
 */
@FunctionalInterface
public interface BulkListener {

    /**
     * Is told nothing.
     *
     * @return a listener without effect
     */
    static BulkListener none() {
        return progress -> {};
    }

    /**
     * Something happened.
     *
     * @param progress what, and to which payment
     */
    void on(BulkProgress progress);
}
