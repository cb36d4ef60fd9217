package dev.nakadachi.bank.zengin;

import org.jspecify.annotations.Nullable;

/**
 * Which bytes of JIS X 0201 a text field takes. The symbols follow the tables of the open library zengin4j, which
 * compared the JBA's standard with what banks publish.
 */
enum CharacterClass {
    /** Names of banks and branches (店舗名). */
    BRANCH("-"),
    /** Names of parties: holders, payees, remitters. */
    PARTY("()-."),
    /** Names of a payroll: no letters and no symbols. */
    PAYROLL(""),
    /** EDI information; wo and corner brackets too. */
    EDI("\\()-/."),
    /** Words of a bank, such as remarks: every symbol. */
    REMARKS("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    private static final int FIRST_KANA = 0xB1;

    private final String symbols;

    CharacterClass(String symbols) {
        this.symbols = symbols;
    }

    /** The rule that a byte breaks, null when it may stand here. Voiced marks are judged with what precedes them. */
    @Nullable
    ZenginRule breachOf(int one) {
        if (one == ' ' || isBetween(one, '0', '9') || isBetween(one, FIRST_KANA, 0xDF)) {
            return null;
        }
        if (isBetween(one, 'A', 'Z')) {
            return this == PAYROLL ? ZenginRule.TEXT_LETTER : null;
        }
        if (isBetween(one, 'a', 'z')) {
            return ZenginRule.TEXT_LOWER_CASE;
        }
        if (one < ' ' || one == 0x7F) {
            return ZenginRule.TEXT_CONTROL;
        }
        return one < 0x7F ? breachOfSymbol(one) : breachAboveAscii(one);
    }

    private @Nullable ZenginRule breachOfSymbol(int one) {
        if (symbols.indexOf(one) >= 0) {
            return null;
        }
        return this == EDI && one == ',' ? ZenginRule.TEXT_COMMA : ZenginRule.TEXT_SYMBOL;
    }

    private @Nullable ZenginRule breachAboveAscii(int one) {
        return switch (one) {
            case 0xA1, 0xA4, 0xA5 -> ZenginRule.TEXT_KANA_PUNCTUATION;
            case 0xA2, 0xA3 -> this == EDI ? null : ZenginRule.TEXT_BRACKET;
            case 0xA6 -> this == EDI ? null : ZenginRule.TEXT_WO;
            case 0xA7, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF -> ZenginRule.TEXT_SMALL_KANA;
            case 0xB0 -> ZenginRule.TEXT_LONG_VOWEL;
            case 0x80, 0xA0, 0xFD, 0xFE, 0xFF -> ZenginRule.TEXT_UNDEFINED;
            default -> ZenginRule.TEXT_DOUBLE_BYTE;
        };
    }

    /** Whether a voiced mark (DE ﾞ, DF ﾟ) makes a kana of the one before it. */
    static boolean isStray(int mark, int before) {
        boolean h = isBetween(before, 0xCA, 0xCE);
        if (mark == 0xDF) {
            return !h;
        }
        return mark == 0xDE && !h && before != 0xB3 && !isBetween(before, 0xB6, 0xC4);
    }

    private static boolean isBetween(int one, int first, int last) {
        return one >= first && one <= last;
    }
}
