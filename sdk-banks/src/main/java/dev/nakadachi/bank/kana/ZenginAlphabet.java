package dev.nakadachi.bank.kana;

import java.util.Objects;
import java.util.Optional;

/**
 * The characters that a field of the Zengin formats takes, by what the field holds. All take large half-width katakana
 * without ｦ, its sound marks, digits and spaces. New constants may be added.
 *
 * <p>Source: the character sets of the Zengin formats (全銀協パーソナル・コンピュータ用標準通信プロトコル 適用業務及び レコード・フォーマット) in their strict
 * form, as banks publish them for their customers; a bank may take more. That a mark needs its kana is a rule of this
 * SDK: it finds names that were cut in the middle.
 */
public enum ZenginAlphabet {
    /** Names of banks and branches (店舗名): capitals and the hyphen. */
    BANK_NAME(true, "-"),
    /** Names of account holders, payees and remitters (口座名, 受取人名, 依頼人名): capitals, brackets, hyphen, full stop. */
    PARTY_NAME(true, "()-."),
    /** Names in payroll and bonus transfers (給与, 賞与): kana and digits only. */
    PAYROLL_NAME(false, ""),
    /** EDI information (EDI情報): ｦ, capitals, brackets of both kinds, hyphen, slash, full stop, yen sign. */
    EDI(true, "\\\uFF62\uFF63()-/.");

    private static final char LONG = 'ｰ';
    private static final char WO = 'ｦ';

    private final boolean latin;
    private final String symbols;

    ZenginAlphabet(boolean latin, String symbols) {
        this.latin = latin;
        this.symbols = symbols;
    }

    /**
     * A text of any width as the field takes it: half-width, small kana large, the long vowel mark as a hyphen, Latin
     * letters as capitals. Nothing else is changed or left out, and nothing is abbreviated.
     *
     * @param text any text
     * @return the text for the field; {@link HalfKana#cut} shortens it
     * @throws dev.nakadachi.error.InvalidInputException when a character does not fit; names field, rule and the
     *     position in the given text, never the text
     */
    public HalfKana write(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (Stroke stroke : Stroke.of(SmallKana.withHalfForms(Objects.requireNonNull(text, "text")))) {
            char written = written(stroke.half());
            Optional<KanaRule> broken = broken(written, out);
            if (broken.isPresent()) {
                throw new KanaFault(broken.get(), stroke.position()).refusal(name());
            }
            out.append(written);
        }
        return new HalfKana(out.toString());
    }

    /**
     * Returns a text that keeps to the alphabet as it stands.
     *
     * @param text the text
     * @return the same text
     * @throws dev.nakadachi.error.InvalidInputException when it does not; names field, rule and position, never the
     *     text
     */
    public HalfKana check(HalfKana text) {
        fault(text).ifPresent(fault -> {
            throw fault.refusal(name());
        });
        return text;
    }

    /**
     * The first character that the field does not take.
     *
     * @param text the text
     * @return its rule and position, empty when the text keeps to the alphabet
     */
    public Optional<KanaFault> fault(HalfKana text) {
        StringBuilder before = new StringBuilder(text.bytes());
        for (Stroke stroke : text.strokes()) {
            Optional<KanaRule> broken = broken(stroke.half(), before);
            if (broken.isPresent()) {
                return Optional.of(new KanaFault(broken.get(), stroke.position()));
            }
            before.append(stroke.half());
        }
        return Optional.empty();
    }

    private Optional<KanaRule> broken(char one, CharSequence before) {
        KanaRule rule = null;
        if (one == Stroke.NONE) {
            rule = KanaRule.ONE_BYTE;
        } else if (KanaWidth.isMark(one)) {
            rule = takesMark(before, one) ? null : KanaRule.MARKED_KANA;
        } else if (SmallKana.is(one)) {
            rule = KanaRule.LARGE_KANA;
        } else if (one == LONG) {
            rule = KanaRule.HYPHEN;
        } else if (one == WO) {
            rule = this == EDI ? null : KanaRule.WO_ONLY_IN_EDI;
        } else if (one >= 'A' && one <= 'Z') {
            rule = latin ? null : KanaRule.NO_LATIN;
        } else if (one >= 'a' && one <= 'z') {
            rule = latin ? KanaRule.CAPITALS : KanaRule.NO_LATIN;
        } else if (!isKanaDigitOrSpace(one) && symbols.indexOf(one) < 0) {
            rule = KanaRule.SYMBOL;
        }
        return Optional.ofNullable(rule);
    }

    private static boolean isKanaDigitOrSpace(char one) {
        return one == ' ' || (one >= '0' && one <= '9') || (one >= 'ｱ' && one <= 'ﾝ');
    }

    /** A kana takes a mark where Unicode has the two as one character. */
    private static boolean takesMark(CharSequence before, char mark) {
        if (before.length() == 0) {
            return false;
        }
        char kana = before.charAt(before.length() - 1);
        return KanaWidth.isHalf(kana)
                && !KanaWidth.isMark(kana)
                && KanaWidth.FULL.of(String.valueOf(new char[] {kana, mark})).length() == 1;
    }

    private static char written(char one) {
        if (one >= 'a' && one <= 'z') {
            return (char) (one - 'a' + 'A');
        }
        return one == LONG ? '-' : SmallKana.large(one);
    }
}
