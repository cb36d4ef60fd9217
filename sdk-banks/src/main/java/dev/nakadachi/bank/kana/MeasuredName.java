package dev.nakadachi.bank.kana;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A name to be compared.
 *
 * @param units its units
 * @param forms for each unit the words of the table of abbreviations that begin there
 * @param endsAField whether it is as long as a field, or one byte less where a kana with its mark did not fit
 * @param length its characters
 */
record MeasuredName(List<NameUnit> units, List<List<WordForm>> forms, boolean endsAField, int length) {

    static MeasuredName of(String text, Set<Integer> widths) {
        List<NameUnit> units = NameUnit.of(text);
        List<List<WordForm>> forms = IntStream.range(0, units.size())
                .mapToObj(at -> WordForm.at(units, at))
                .toList();
        int bytes = Stroke.of(SmallKana.withHalfForms(text)).size();
        return new MeasuredName(
                units,
                forms,
                widths.contains(bytes) || widths.contains(bytes + 1),
                text.codePointCount(0, text.length()));
    }

    int size() {
        return units.size();
    }

    NameUnit unit(int at) {
        return units.get(at);
    }

    /** Where a unit stands, and past the last one where the next would stand. */
    int position(int at) {
        return at < units.size() ? units.get(at).position() : length + 1;
    }

    /** Whether a unit may stand for a long vowel: the mark or a hyphen after a kana. */
    boolean isLongMark(int at) {
        return at > 0 && unit(at).isLongMark() && unit(at - 1).isKana();
    }

    /** Whether a unit is the vowel that lengthens the kana before it. */
    boolean isLongVowel(int at) {
        return at > 0 && unit(at).lengthens(unit(at - 1));
    }

    /** Where it stands, not what it is: it is a part of a name. */
    @Override
    public String toString() {
        return "MeasuredName[" + length + "]";
    }
}
