package dev.nakadachi.examples.guide;

import dev.nakadachi.bank.KanaName;
import dev.nakadachi.bank.kana.Abbreviation;
import dev.nakadachi.bank.kana.DifferenceReason;
import dev.nakadachi.bank.kana.HalfKana;
import dev.nakadachi.bank.kana.KanaWidth;
import dev.nakadachi.bank.kana.NameComparer;
import dev.nakadachi.bank.kana.NameComparison;
import dev.nakadachi.bank.kana.ZenginAlphabet;
import java.util.List;
import java.util.Set;

/** Names in kana: docs/kana.md. */
final class Names {

    private Names() {}

    static List<String> widths() {
        // tag::widths
        String half = KanaWidth.HALF.of("ガルダ商店"); // ｶﾞﾙﾀﾞ商店
        String full = KanaWidth.FULL.of("ｶﾞﾙﾀﾞ①A"); // ガルダ①A
        HalfKana bytes = HalfKana.of("カ）ガルダ　ショウジ"); // ｶ)ｶﾞﾙﾀﾞ ｼｮｳｼﾞ, 13 bytes; refuses 商店
        // end::widths
        return List.of(half, full, bytes.value());
    }

    static HalfKana field() {
        // tag::field
        HalfKana payee = ZenginAlphabet.PARTY_NAME.write("カ）サーバー・ショップ".replace('・', ' '));
        HalfKana fits = payee.cut(30); // ｶ)ｻ-ﾊﾞ- ｼﾖﾂﾌﾟ: the field of a payee has 30 bytes
        // end::field
        return fits;
    }

    static boolean compared(KanaName asked, KanaName answered) {
        // tag::compare
        NameComparison comparison = asked.compareWith(answered);
        if (!comparison.isExplained()) {
            return false; // another name: show both to a person
        }
        Set<DifferenceReason> reasons = comparison.reasons(); // such as LONG_VOWEL and CUT
        // end::compare
        return !reasons.contains(DifferenceReason.SOUND_MARK);
    }

    static NameComparer narrow() {
        // tag::comparer
        NameComparer comparer = NameComparer.ofFields(Set.of(20)); // names that went through a field of 20 bytes
        // end::comparer
        return comparer;
    }

    static List<HalfKana> abbreviations() {
        // tag::abbreviations
        List<HalfKana> heads = Abbreviation.published().stream()
                .filter(word -> word.kind() == Abbreviation.Kind.CORPORATION)
                .map(word -> word.at(Abbreviation.Place.HEAD)) // ｶ), ﾕ), ﾄﾞ), ...
                .toList();
        // end::abbreviations
        return heads;
    }
}
