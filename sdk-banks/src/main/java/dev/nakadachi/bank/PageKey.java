package dev.nakadachi.bank;

import dev.nakadachi.error.Rule;

/**
 * A bank's own mark of where the next page starts. Only good for the request that it came from. Closed by nature, hence
 * a record.
 *
 * @param value is 1 to 256 printable ASCII characters without space
 */
public record PageKey(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "PageKey",
            "[\\x21-\\x7E]{1,256}",
            "is 1 to 256 printable ASCII characters without space",
            "use a key that the bank sent");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public PageKey {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
