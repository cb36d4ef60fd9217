package dev.nakadachi.spec;

import dev.nakadachi.error.Rule;

/**
 * The versions from one to another, both included. Closed by nature, hence a record.
 *
 * @param from the first version
 * @param to the last version, not before the first
 */
public record SpecRange(SpecVersion from, SpecVersion to) {

    private static final SpecVersion FIRST = new SpecVersion(0, 0, 0);
    private static final SpecVersion LAST = new SpecVersion(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /**
     * Checks the order.
     *
     * @param from as above
     * @param to as above
     */
    public SpecRange {
        Rule.<SpecVersion>of(
                        "SpecRange",
                        "ends at or after its start",
                        "swap the two versions",
                        last -> from.compareTo(last) <= 0)
                .check(to);
    }

    /**
     * Every version.
     *
     * @return the widest range
     */
    public static SpecRange any() {
        return new SpecRange(FIRST, LAST);
    }

    /**
     * One version only.
     *
     * @param version the version
     * @return the range that holds it alone
     */
    public static SpecRange only(SpecVersion version) {
        return new SpecRange(version, version);
    }

    /**
     * Whether a version lies in the range.
     *
     * @param version the version
     * @return true when it does
     */
    public boolean contains(SpecVersion version) {
        return from.compareTo(version) <= 0 && version.compareTo(to) <= 0;
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
