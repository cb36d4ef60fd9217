package dev.nakadachi.bank.kana;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What became of comparing two names: where and why they differ, never the names. It explains; whether two names that
 * differ in explained ways are the same person stays the caller's judgement, and for money the bank's. Immutable and
 * thread-safe.
 */
public final class NameComparison {

    private final List<NameDifference> differences;

    NameComparison(List<NameDifference> differences) {
        this.differences = List.copyOf(differences);
    }

    /**
     * Whether the names are the same, character by character.
     *
     * @return true when nothing differs
     */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /**
     * Whether all that differs is a habit of writing that is known.
     *
     * @return true when no difference is {@link DifferenceReason#OTHER}; also when nothing differs
     */
    public boolean isExplained() {
        return !reasons().contains(DifferenceReason.OTHER);
    }

    /**
     * Every place at which the names differ.
     *
     * @return from the head of the names to their end, unmodifiable
     */
    public List<NameDifference> differences() {
        return differences;
    }

    /**
     * Why the names differ, each reason once.
     *
     * @return empty when nothing differs, unmodifiable
     */
    public Set<DifferenceReason> reasons() {
        Set<DifferenceReason> reasons = EnumSet.noneOf(DifferenceReason.class);
        differences.forEach(one -> reasons.add(one.reason()));
        return Collections.unmodifiableSet(reasons);
    }

    @Override
    public String toString() {
        return "NameComparison"
                + differences.stream()
                        .map(one -> one.reason() + " at " + one.first() + "/" + one.second())
                        .toList();
    }
}
