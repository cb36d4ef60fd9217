package dev.nakadachi.audit;

import dev.nakadachi.error.Rule;

/**
 * Names one chain of the execution log: what one writer wrote between opening and closing. Closed by nature, hence a
 * record.
 *
 * @param value is 1 to 64 lower-case letters, digits or dashes, starting with a letter or digit
 */
public record ChainId(String value) implements Comparable<ChainId> {

    private static final Rule<String> SHAPE = Rule.pattern(
            "ChainId",
            "[a-z0-9][a-z0-9-]{0,63}",
            "is 1 to 64 lower-case letters, digits or dashes, starting with a letter or digit",
            "take it from SegmentStorage.segments() or a finding");

    /** The chain that lists all others. */
    public static final ChainId MANIFEST = new ChainId("manifest");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public ChainId {
        SHAPE.check(value);
    }

    @Override
    public int compareTo(ChainId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
