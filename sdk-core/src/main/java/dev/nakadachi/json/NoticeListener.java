package dev.nakadachi.json;

/**
 * Hears what is noticed while a document is read. Never sees a value. Called on the reading thread; must not throw and
 * must be thread-safe.
 */
@FunctionalInterface
public interface NoticeListener {

    /**
     * A listener that does nothing.
     *
     * @return the listener
     */
    static NoticeListener none() {
        return notice -> {};
    }

    /**
     * Something was noticed.
     *
     * @param notice what and where
     */
    void noticed(Notice notice);
}
