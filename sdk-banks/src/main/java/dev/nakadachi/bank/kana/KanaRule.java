package dev.nakadachi.bank.kana;

/**
 * A rule that a character of a name or a message breaks. New constants may be added: write a default branch.
 *
 * <p>Source: the character sets of the Zengin formats (全銀協パーソナル・コンピュータ用標準通信プロトコル 適用業務及び レコード・フォーマット), as banks publish
 * them for their customers.
 */
public enum KanaRule {
    /** The character has no one-byte form, as kanji, hiragana and ヰ have none. */
    ONE_BYTE("must have a half-width form", "write it in katakana, Latin letters or digits"),
    /** Small kana (小書き) are written large. */
    LARGE_KANA("must not be a small kana", "write the large kana"),
    /** The long vowel mark (長音) is written as a hyphen. */
    HYPHEN("must not be a long vowel mark", "write a hyphen"),
    /** A sound mark (濁点, 半濁点) stands after a kana that takes it. */
    MARKED_KANA("must not be a sound mark without a kana that takes it", "take the mark away, or write its kana"),
    /** ｦ stands in EDI information only. */
    WO_ONLY_IN_EDI("must not be ｦ", "write ｵ where the holder of the account is written so"),
    /** Latin letters are capitals. */
    CAPITALS("must not be a small Latin letter", "write the capital"),
    /** Names of payroll and bonus transfers have no Latin letters. */
    NO_LATIN("must not be a Latin letter", "write the name in kana"),
    /** The field takes a few symbols only. */
    SYMBOL("must be a character that the field takes", "leave it out, or write a space");

    private final String requirement;
    private final String remedy;

    KanaRule(String requirement, String remedy) {
        this.requirement = requirement;
        this.remedy = remedy;
    }

    String requirement() {
        return requirement;
    }

    String remedy() {
        return remedy;
    }
}
