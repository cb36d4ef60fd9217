package dev.nakadachi.spec;

import dev.nakadachi.error.Rule;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A version of an institution's API specification (Semantic Versioning 2.0.0: major, minor, patch). Closed by nature,
 * hence a record.
 *
 * @param major breaks callers, 0 or more
 * @param minor adds, 0 or more
 * @param patch corrects, 0 or more
 */
public record SpecVersion(int major, int minor, int patch) implements Comparable<SpecVersion> {

    private static final Rule<String> SHAPE = Rule.pattern(
            "SpecVersion",
            "[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}",
            "is three numbers joined by dots",
            "write it like 1.1.12");
    private static final Rule<Integer> PART =
            Rule.of("SpecVersion", "has no negative part", "write it like 1.1.12", part -> part >= 0);
    private static final Comparator<SpecVersion> ORDER = Comparator.comparingInt(SpecVersion::major)
            .thenComparingInt(SpecVersion::minor)
            .thenComparingInt(SpecVersion::patch);

    /**
     * Checks the parts.
     *
     * @param major as above
     * @param minor as above
     * @param patch as above
     */
    public SpecVersion {
        PART.check(major);
        PART.check(minor);
        PART.check(patch);
    }

    /**
     * Reads a version.
     *
     * @param text three numbers joined by dots
     * @return the version
     */
    public static SpecVersion parse(String text) {
        int[] parts = Stream.of(SHAPE.check(text).split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new SpecVersion(parts[0], parts[1], parts[2]);
    }

    @Override
    public int compareTo(SpecVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
