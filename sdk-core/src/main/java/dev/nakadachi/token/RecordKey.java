package dev.nakadachi.token;

import dev.nakadachi.error.Rule;

/**
 * Names one entry of a {@link TokenStore}. The id is a digest made by the vault, so that no user, client or institution
 * can be read from a file name or an index. Closed by nature, hence a record.
 *
 * @param kind the kind of entry, such as {@code grant}: is 1 to 32 lower-case letters or dashes
 * @param id is 16 to 64 lower-case hexadecimal digits
 */
public record RecordKey(String kind, String id) {

    static final Rule<String> KIND = Rule.pattern(
            "RecordKey.kind",
            "[a-z][a-z-]{0,31}",
            "is 1 to 32 lower-case letters or dashes",
            "use a constant of your own");
    private static final Rule<String> ID = Rule.pattern(
            "RecordKey.id",
            "[0-9a-f]{16,64}",
            "is 16 to 64 lower-case hexadecimal digits",
            "use a digest, never a name in clear");

    /**
     * Checks the shapes.
     *
     * @param kind as above
     * @param id as above
     */
    public RecordKey {
        KIND.check(kind);
        ID.check(id);
    }
}
