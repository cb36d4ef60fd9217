package dev.nakadachi.bank.kana;

import dev.nakadachi.error.Rule;
import java.util.Set;

/**
 * Compares names as banks and people write them and says why they differ. A name that ends where a field ends and is
 * the start of the other is said to be cut. Immutable and thread-safe.
 */
public final class NameComparer {

    private static final Rule<Set<Integer>> WIDTHS = Rule.of(
            "NameComparer",
            "has widths of at least 1 byte",
            "pass the widths of the fields that the names went through",
            widths -> widths.stream().allMatch(width -> width >= 1));
    private static final Rule<Integer> LENGTH = Rule.of(
            "NameComparer",
            "compares names of at most 200 characters",
            "compare names, not texts",
            length -> length <= 200);
    private static final NameComparer ZENGIN = new NameComparer(Set.of(30, 40, 48));

    private final Set<Integer> widths;

    private NameComparer(Set<Integer> widths) {
        this.widths = widths;
    }

    /**
     * Names that may have gone through the Zengin formats, whose fields for names have 30, 40 and 48 bytes.
     *
     * @return the comparer
     */
    public static NameComparer ofZenginFields() {
        return ZENGIN;
    }

    /**
     * Names that may have gone through fields of the given widths.
     *
     * @param widths in bytes, each at least 1; empty where no name was cut
     * @return the comparer
     * @throws dev.nakadachi.error.InvalidInputException when a width is less
     */
    public static NameComparer ofFields(Set<Integer> widths) {
        return new NameComparer(Set.copyOf(WIDTHS.check(widths)));
    }

    /**
     * Compares two names. Kanji and hiragana are characters like any other: they are not read.
     *
     * @param first a name of at most 200 characters, of any width
     * @param second the other name, likewise
     * @return where and why they differ
     * @throws dev.nakadachi.error.InvalidInputException when a name is longer
     */
    public NameComparison compare(String first, String second) {
        LENGTH.check(first.length());
        LENGTH.check(second.length());
        return new NameComparison(new NameAlignment(name(first), name(second)).differences());
    }

    private MeasuredName name(String text) {
        return MeasuredName.of(text, widths);
    }

    @Override
    public String toString() {
        return "NameComparer[fields of " + widths.stream().sorted().toList() + " bytes]";
    }
}
