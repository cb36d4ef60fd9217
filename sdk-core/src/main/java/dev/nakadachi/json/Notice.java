package dev.nakadachi.json;

import java.util.Objects;

/**
 * What was noticed while a document was read: where, and never the value. Closed by nature, hence a record.
 *
 * @param kind what was noticed
 * @param path the member, the same for every element of a list, such as {@code $.transactions[].memo}; a name that
 *     could itself be a value is written as {@code ?}
 * @param type what the member holds
 */
public record Notice(Kind kind, String path, JsonKind type) {

    /** What can be noticed. New constants may be added: write a default branch. */
    public enum Kind {
        /** A member that no mapping knows was skipped: the institution has added something. */
        UNKNOWN_MEMBER,
        /** A value that must not be there, such as a card number, was masked before anybody saw it. */
        MASKED_VALUE
    }

    /**
     * Needs all parts.
     *
     * @param kind as above
     * @param path as above
     * @param type as above
     */
    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(type, "type");
    }

    @Override
    public String toString() {
        return kind + " " + path + " " + type;
    }
}
