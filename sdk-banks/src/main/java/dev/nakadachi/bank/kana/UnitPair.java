package dev.nakadachi.bank.kana;

import java.util.ArrayList;
import java.util.List;

/** Why two units differ, or why one name has a unit that the other has not. */
final class UnitPair {

    private UnitPair() {}

    /** Empty where they are the same. */
    static List<DifferenceReason> reasons(MeasuredName first, int at, MeasuredName second, int with) {
        NameUnit one = first.unit(at);
        NameUnit other = second.unit(with);
        List<DifferenceReason> reasons = new ArrayList<>(2);
        if (one.base() != other.base()) {
            reasons.add(ofOtherCharacters(first, at, second, with));
            return reasons;
        }
        if (one.wide() != other.wide()) {
            reasons.add(DifferenceReason.WIDTH);
        }
        if (one.small() != other.small()) {
            reasons.add(one.isLetter() ? DifferenceReason.LETTER_CASE : DifferenceReason.SMALL_KANA);
        }
        if (one.mark() != other.mark()) {
            reasons.add(DifferenceReason.SOUND_MARK);
        }
        return reasons;
    }

    static List<DifferenceReason> reasonsAlone(MeasuredName name, int at) {
        if (name.isLongMark(at)) {
            return List.of(DifferenceReason.LONG_VOWEL);
        }
        return List.of(name.unit(at).isSeparator() ? DifferenceReason.SEPARATOR : DifferenceReason.OTHER);
    }

    private static DifferenceReason ofOtherCharacters(MeasuredName first, int at, MeasuredName second, int with) {
        boolean oneIsMark = first.isLongMark(at);
        boolean otherIsMark = second.isLongMark(with);
        boolean oneLengthens = oneIsMark || first.isLongVowel(at);
        boolean otherLengthens = otherIsMark || second.isLongVowel(with);
        boolean bothMarks = first.unit(at).isLongMark() && second.unit(with).isLongMark();
        if (bothMarks || ((oneIsMark || otherIsMark) && oneLengthens && otherLengthens)) {
            return DifferenceReason.LONG_VOWEL;
        }
        boolean separators = first.unit(at).isSeparator() && second.unit(with).isSeparator();
        return separators ? DifferenceReason.SEPARATOR : DifferenceReason.OTHER;
    }
}
