package dev.nakadachi.bank.zengin;

import java.util.Locale;

/**
 * What the formats ask of a file, one constant for each thing that can be wrong. The ids are stable. Some rules may be
 * accepted ({@link ZenginFormat#accepting}), because banks differ there; without the others a record cannot be read.
 */
public enum ZenginRule {
    /** The file is single-byte JIS X 0201 text: no mark of Unicode, no EBCDIC. */
    FILE_ENCODING("is JIS X 0201 text", "convert the file; EBCDIC and Unicode are not read"),
    /** The header says the code of the bytes (コード区分): 0, JIS. */
    FILE_CODING("says 0 for JIS in its header", "convert the file if it is EBCDIC, else correct the header"),
    /** The header has the type (種別コード) of the format that is read. */
    FILE_FORMAT("has the type of the format that it is read with", "read it with the format of its type"),
    /** At least one data record stands between header and trailer of an order. */
    FILE_EMPTY("has at least one data record", "add one, or send no file", true),
    /** Nothing follows the end record. */
    FILE_AFTER_END("ends with its end record", "cut off what follows"),
    /** No end-of-file byte 1A follows the end record. */
    FILE_END_MARK("ends without the byte 1A", "cut it off, or accept it where a bank sends it", true),
    /** Every record has its 120 or 200 bytes. */
    RECORD_LENGTH("has exactly the bytes of its format", "correct the record's length"),
    /** All records end alike: with nothing, LF or CR LF, the last one too. */
    RECORD_END("ends like the first record", "end every record alike", true),
    /** The first byte of a record (データ区分) is 1, 2, 8 or 9. */
    RECORD_KIND("begins with 1, 2, 8 or 9", "correct the first byte"),
    /** Header, data, trailer and end come in this order. */
    RECORD_ORDER("stands in its order: header, data, trailer, end", "put the records in order"),
    /** The file goes on to its end record. */
    RECORD_UNFINISHED("is followed by the rest of the file", "fetch the file again: it was cut off"),
    /** A field that must have a value has one. */
    FIELD_MISSING("has a value", "set it"),
    /** A filler (ダミー) has the spaces, or the zeros, that its format has there. */
    FILLER_CONTENT("has the filling of its format", "fill it so, or accept it where a bank uses it", true),
    /** A number is digits. */
    NUMBER_DIGITS("is digits", "write digits, right-aligned, filled with zeros"),
    /** A number is filled with zeros, not left blank. */
    NUMBER_BLANK("is not blank", "fill it with zeros", true),
    /** A number fits its field. */
    NUMBER_TOO_LARGE("fits its field", "split the amount"),
    /** An amount is not negative. */
    NUMBER_NEGATIVE("is not negative", "write what is owed as an order of its own"),
    /** A transfer, a salary and a bonus pay at least 1 yen. */
    NUMBER_ZERO("is at least 1 yen", "leave the line out"),
    /** An amount is in yen. */
    NUMBER_YEN("is in yen", "convert it by a rule of your own"),
    /** A code is one of the list of its field. */
    CODE_UNLISTED("is a code that its field lists", "use a listed code, or accept it where a bank adds some", true),
    /** A date exists and the decision of the reader gives it a year. */
    DATE_IMPOSSIBLE("is a day that exists", "correct the date, or read it with another decision"),
    /** A date lies within the era that its year is counted in. */
    DATE_ERA("lies within its era", "read it with another decision", true),
    /**
     * The day of an answer lies within five years of the day that {@link DateReading} refers to. The figure is ours: a
     * Western year of two digits, read as a year of an era, is twelve years off or more.
     */
    DATE_FAR(
            "lies within five years of the day that it is read for",
            "ask whether the bank writes Western years, or name the day on which the file was made",
            true),
    /** Text fits its field, in bytes. */
    TEXT_TOO_LONG("fits its field when each voiced mark is a byte", "shorten it, never between a kana and its mark"),
    /** Text is left-aligned. */
    TEXT_ALIGNMENT("is left-aligned", "write the spaces behind the text", true),
    /** Text has no control characters. */
    TEXT_CONTROL("has no control characters", "remove them"),
    /** Text has no bytes that JIS X 0201 leaves open. */
    TEXT_UNDEFINED("has no byte without a character", "remove it"),
    /** Text has no double-byte (full-width) characters. */
    TEXT_DOUBLE_BYTE("is single-byte", "write half-width kana", true),
    /** Text has characters of JIS X 0201 only. */
    TEXT_NO_BYTE("has characters of JIS X 0201 only", "write half-width kana, upper-case letters and digits"),
    /** Text has no lower-case letters. */
    TEXT_LOWER_CASE("has no lower-case letters", "write upper case", true),
    /** Text has no small kana (小書き). */
    TEXT_SMALL_KANA("has no small kana", "write the large kana", true),
    /** Text has no long-vowel mark (長音). */
    TEXT_LONG_VOWEL("has no long-vowel mark", "write a hyphen", true),
    /** Only EDI information has wo (ｦ). */
    TEXT_WO("has no ｦ outside EDI information", "write ｵ", true),
    /** Text has none of the punctuation marks of the kana block. */
    TEXT_KANA_PUNCTUATION("has no kana punctuation", "remove it", true),
    /** Only EDI information has corner brackets. */
    TEXT_BRACKET("has no corner brackets outside EDI information", "remove them", true),
    /** The names of a payroll have no letters. */
    TEXT_LETTER("has no Latin letters in a payroll", "write kana", true),
    /** Text has only the symbols of its field. */
    TEXT_SYMBOL("has only the symbols of its field", "remove the symbol", true),
    /** EDI information has no comma. */
    TEXT_COMMA("has no comma", "write a full stop or a space", true),
    /** A voiced mark follows a kana that takes it. */
    TEXT_STRAY_MARK("has voiced marks only behind a kana that takes them", "write kana and mark together", true),
    /** The trailer counts the data records. */
    TOTAL_COUNT("counts the data records", "fetch the file again, or correct the trailer", true),
    /** The trailer adds up the amounts. */
    TOTAL_AMOUNT("adds up the amounts", "fetch the file again, or correct the trailer", true),
    /** The end record counts the records. */
    TOTAL_RECORDS("counts the records", "fetch the file again, or correct the end record", true),
    /** The end record counts the accounts. */
    TOTAL_ACCOUNTS("counts the accounts", "fetch the file again, or correct the end record", true),
    /** The number of data records fits the trailer. */
    LIMIT_COUNT("is one of as many as the trailer can count", "write another file"),
    /** The sum of the amounts fits the trailer. */
    LIMIT_TOTAL("keeps the sum within what the trailer can say", "write another file");

    private final String requirement;
    private final String remedy;
    private final boolean acceptable;

    ZenginRule(String requirement, String remedy) {
        this(requirement, remedy, false);
    }

    ZenginRule(String requirement, String remedy, boolean acceptable) {
        this.requirement = requirement;
        this.remedy = remedy;
        this.acceptable = acceptable;
    }

    /**
     * The stable id.
     *
     * @return such as {@code text.small-kana}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    /**
     * Whether a caller may accept what breaks this rule, because a record can be read in spite of it.
     *
     * @return true for rules in which banks differ
     */
    public boolean isAcceptable() {
        return acceptable;
    }

    String requirement() {
        return requirement;
    }

    String remedy() {
        return remedy;
    }
}
