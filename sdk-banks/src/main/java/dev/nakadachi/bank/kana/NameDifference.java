package dev.nakadachi.bank.kana;

import dev.nakadachi.error.Rule;
import java.util.Objects;

/**
 * One place at which two names differ. Positions count the characters as given, from 1; where a name has nothing at the
 * place, it is the position of what follows. Never the names themselves. Closed by nature, hence a record.
 *
 * @param reason why they differ
 * @param first where in the first name
 * @param second where in the second name
 */
public record NameDifference(DifferenceReason reason, int first, int second) {

    private static final Rule<Integer> COUNTED = Rule.of(
            "NameDifference", "has positions of at least 1", "count the characters from 1", position -> position >= 1);

    /**
     * Needs all parts.
     *
     * @param reason as above
     * @param first as above
     * @param second as above
     */
    public NameDifference {
        Objects.requireNonNull(reason, "reason");
        COUNTED.check(first);
        COUNTED.check(second);
    }
}
