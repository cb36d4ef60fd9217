package dev.nakadachi.bank;

import dev.nakadachi.bank.kana.HalfKana;
import dev.nakadachi.bank.kana.NameComparer;
import dev.nakadachi.bank.kana.NameComparison;
import dev.nakadachi.error.Rule;

/**
 * The holder of an account in kana as the bank writes it (口座名義カナ): half-width in the Zengin formats, which have
 * stricter rules of their own. Masked when printed. Closed by nature, hence a record.
 *
 * @param value is 1 to 140 characters on one line
 */
public record KanaName(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "KanaName",
            "[^\\p{Cntrl}]{1,140}",
            "is 1 to 140 characters on one line",
            "use the name that the bank gave");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public KanaName {
        SHAPE.check(value);
    }

    /**
     * The name half-width, as the Zengin formats carry it. Only the width changes:
     * {@link dev.nakadachi.bank.kana.ZenginAlphabet#write} also keeps to what a field takes.
     *
     * @return the name
     * @throws dev.nakadachi.error.InvalidInputException when a character has no half-width form; names its position,
     *     never the name
     */
    public HalfKana toHalf() {
        return HalfKana.of(value);
    }

    /**
     * Says why two names differ, as where a payee's name is not the one that the bank answers.
     *
     * @param other the other name
     * @return where and why, never the names; {@link NameComparer} compares with other widths of fields
     */
    public NameComparison compareWith(KanaName other) {
        return NameComparer.ofZenginFields().compare(value, other.value);
    }

    @Override
    public String toString() {
        return "KanaName[masked]";
    }
}
