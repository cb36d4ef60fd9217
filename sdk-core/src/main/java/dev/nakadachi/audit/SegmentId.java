package dev.nakadachi.audit;

import dev.nakadachi.error.Rule;
import java.util.Comparator;

/**
 * Names one segment of a chain. Closed by nature, hence a record.
 *
 * @param chain the chain
 * @param number 1 for the first segment, up to 99,999,999
 */
public record SegmentId(ChainId chain, int number) implements Comparable<SegmentId> {

    private static final Rule<Integer> RANGE = Rule.of(
            "SegmentId.number",
            "is 1 to 99,999,999",
            "count segments from 1",
            number -> number >= 1 && number <= 99_999_999);
    private static final Comparator<SegmentId> ORDER =
            Comparator.comparing(SegmentId::chain).thenComparingInt(SegmentId::number);

    /**
     * Checks the range.
     *
     * @param chain as above
     * @param number as above
     */
    public SegmentId {
        RANGE.check(number);
    }

    @Override
    public int compareTo(SegmentId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return chain + "/" + number;
    }
}
