package dev.nakadachi.bank.kana;

import java.util.ArrayList;
import java.util.List;

/**
 * A kana with its mark, or another character, in the form in which names are compared.
 *
 * @param base the large half-width kana, the capital, or the code point itself where it has no one-byte form
 * @param mark the sound mark, 0 for none
 * @param small whether it was a small kana or a small letter
 * @param wide whether it was written full-width
 * @param position its first character in the name, from 1
 */
record NameUnit(int base, char mark, boolean small, boolean wide, int position) {

    private static final int MIDDLE_DOT = '･';
    private static final int LONG = 'ｰ';
    private static final String A = "ｱｶｻﾀﾅﾊﾏﾔﾗﾜ";
    private static final String I = "ｲｷｼﾁﾆﾋﾐﾘ";
    private static final String U = "ｳｸｽﾂﾇﾌﾑﾕﾙ";
    private static final String E = "ｴｹｾﾃﾈﾍﾒﾚ";
    private static final String O = "ｵｺｿﾄﾉﾎﾓﾖﾛｦ";

    /** The units of a name, in order. */
    static List<NameUnit> of(String name) {
        int[] given = name.codePoints().toArray();
        List<NameUnit> units = new ArrayList<>(given.length);
        for (Stroke stroke : Stroke.of(SmallKana.withHalfForms(name))) {
            int last = units.size() - 1;
            if (KanaWidth.isMark(stroke.half()) && last >= 0 && units.get(last).takesMark()) {
                units.set(last, units.get(last).marked(stroke.half()));
            } else {
                units.add(of(stroke, given[stroke.position() - 1]));
            }
        }
        return units;
    }

    private static NameUnit of(Stroke stroke, int given) {
        char half = stroke.half();
        if (half == Stroke.NONE) {
            return new NameUnit(given, '\0', false, false, stroke.position());
        }
        boolean wide = given != half;
        if (half >= 'a' && half <= 'z') {
            return new NameUnit(half - 'a' + 'A', '\0', true, wide, stroke.position());
        }
        boolean small = SmallKana.is(half) || SmallKana.isFullOnly(given);
        return new NameUnit(SmallKana.large(half), '\0', small, wide, stroke.position());
    }

    boolean isKana() {
        return (base >= 'ｱ' && base <= 'ﾝ') || base == 'ｦ';
    }

    boolean isLetter() {
        return base >= 'A' && base <= 'Z';
    }

    boolean isSeparator() {
        return base == ' ' || base == MIDDLE_DOT;
    }

    boolean isLongMark() {
        return base == LONG || base == '-';
    }

    /** Whether this vowel lengthens a kana, as ｳ does in ﾄｳ and ｲ in ｹｲ. */
    boolean lengthens(NameUnit kana) {
        return mark == '\0'
                && switch (base) {
                    case 'ｱ' -> A.indexOf(kana.base) >= 0;
                    case 'ｲ' -> I.indexOf(kana.base) >= 0 || E.indexOf(kana.base) >= 0;
                    case 'ｳ' -> U.indexOf(kana.base) >= 0 || O.indexOf(kana.base) >= 0;
                    case 'ｴ' -> E.indexOf(kana.base) >= 0;
                    case 'ｵ' -> O.indexOf(kana.base) >= 0;
                    default -> false;
                };
    }

    private boolean takesMark() {
        return isKana() && mark == '\0';
    }

    private NameUnit marked(char given) {
        return new NameUnit(base, given, small, wide, position);
    }

    /** Where it stands, not what it is: it is a part of a name. */
    @Override
    public String toString() {
        return "NameUnit[" + position + "]";
    }
}
