package dev.nakadachi.json;

/**
 * Hears of members that a reader did not read: an institution has added something. Never sees a value. Called on the
 * reading thread; must not throw and must be thread-safe.
 */
@FunctionalInterface
public interface UnknownMemberListener {

    /**
     * A listener that does nothing.
     *
     * @return the listener
     */
    static UnknownMemberListener none() {
        return (path, kind) -> {};
    }

    /**
     * A member was skipped.
     *
     * @param path where it is, the same for every element of a list, such as {@code $.transactions[].memo}; a name that
     *     could itself be a value is written as {@code ?}
     * @param kind what it holds
     */
    void unknown(String path, JsonKind kind);
}
