package dev.nakadachi.bank.kana;

/** Why two names differ at a place. New constants may be added: write a default branch. */
public enum DifferenceReason {
    /** The same character in the other width (全角, 半角). */
    WIDTH,
    /** The same Latin letter, small and capital. */
    LETTER_CASE,
    /** A space or a middle dot that only one name has, or that the other writes otherwise. */
    SEPARATOR,
    /** A long vowel (長音): its mark, a hyphen, the vowel that lengthens, or nothing. */
    LONG_VOWEL,
    /** The same kana, small and large (小書き). */
    SMALL_KANA,
    /** The same kana with another sound mark or none (濁点, 半濁点). */
    SOUND_MARK,
    /** A published abbreviation (略語) against the whole word, or a form of a corporation that only one name has. */
    ABBREVIATION,
    /** One name ends where a field of the Zengin formats ends, and the other goes on (切捨て). */
    CUT,
    /** None of these: another character. */
    OTHER
}
