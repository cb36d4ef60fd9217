package dev.nakadachi.bank.kana;

import dev.nakadachi.error.Rule;
import java.util.List;
import java.util.Objects;

/**
 * A text of one-byte characters (半角): half-width katakana and ASCII, as the Zengin formats carry names. One character
 * is one byte, the same in JIS X 0201, Shift_JIS and CP932; a sound mark is a byte of its own. The byte {@code 5C} is
 * the yen sign in JIS X 0201 and the backslash in ASCII: it stands here as a backslash. Which of these characters a
 * field takes is said by {@link ZenginAlphabet}. Masked when printed. Closed by nature, hence a record.
 *
 * @param value only half-width katakana with its marks and punctuation (U+FF61 to U+FF9F) and printable ASCII; may be
 *     empty
 */
public record HalfKana(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "HalfKana",
            "[ -~\uFF61-\uFF9F]*",
            "has only half-width katakana and printable ASCII",
            "convert other texts with HalfKana.of");
    private static final Rule<Integer> ROOM =
            Rule.of("HalfKana.cut", "has room for 0 bytes or more", "pass the width of the field", bytes -> bytes >= 0);
    private static final int KANA_BYTES = '\uFF61' - 0xA1;

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public HalfKana {
        SHAPE.check(value);
    }

    /**
     * A text of any width in one-byte characters. Changes widths only: full-width katakana, letters, digits, symbols
     * and spaces become half-width, the dashes of Unicode become a hyphen and the yen sign the byte {@code 5C}. Small
     * kana stay small.
     *
     * @param text any text
     * @return the same text
     * @throws dev.nakadachi.error.InvalidInputException when a character has no one-byte form, such as kanji, hiragana
     *     or ヰ; names rule and position ({@link KanaRule#ONE_BYTE})
     */
    public static HalfKana of(String text) {
        StringBuilder out = new StringBuilder();
        for (Stroke stroke : Stroke.of(Objects.requireNonNull(text, "text"))) {
            if (stroke.half() == Stroke.NONE) {
                throw new KanaFault(KanaRule.ONE_BYTE, stroke.position()).refusal("HalfKana");
            }
            out.append(stroke.half());
        }
        return new HalfKana(out.toString());
    }

    /**
     * Bytes of JIS X 0201, Shift_JIS or CP932 that hold one-byte characters.
     *
     * @param bytes {@code 20} to {@code 7E} and {@code A1} to {@code DF}
     * @return the text
     * @throws dev.nakadachi.error.InvalidInputException when a byte is none of these; names rule and position
     */
    public static HalfKana ofBytes(byte[] bytes) {
        StringBuilder out = new StringBuilder(Objects.requireNonNull(bytes, "bytes").length);
        for (byte one : bytes) {
            int code = Byte.toUnsignedInt(one);
            char half = (char) (code < 0x80 ? code : code + KANA_BYTES);
            if (!Stroke.isAscii(half) && !KanaWidth.isHalf(half)) {
                throw new KanaFault(KanaRule.ONE_BYTE, out.length() + 1).refusal("HalfKana");
            }
            out.append(half);
        }
        return new HalfKana(out.toString());
    }

    /**
     * The bytes, the same in JIS X 0201, Shift_JIS and CP932.
     *
     * @return a new array of {@link #bytes()} bytes
     */
    public byte[] toBytes() {
        byte[] bytes = new byte[value.length()];
        for (int at = 0; at < bytes.length; at++) {
            char one = value.charAt(at);
            bytes[at] = (byte) (KanaWidth.isHalf(one) ? one - KANA_BYTES : one);
        }
        return bytes;
    }

    /**
     * The length.
     *
     * @return in bytes
     */
    public int bytes() {
        return value.length();
    }

    /**
     * The start of the text that fits a field. A kana is never parted from its mark: where only the kana would fit, it
     * is left out as well.
     *
     * @param bytes the width of the field, 0 or more
     * @return at most so many bytes
     * @throws dev.nakadachi.error.InvalidInputException when it is negative
     */
    public HalfKana cut(int bytes) {
        if (ROOM.check(bytes) >= value.length()) {
            return this;
        }
        int end = bytes;
        while (end > 0 && KanaWidth.isMark(value.charAt(end))) {
            end--;
        }
        return new HalfKana(value.substring(0, end));
    }

    /**
     * The same text with full-width katakana, for people to read. Letters and symbols stay as they are.
     *
     * @return the text
     */
    public String toFull() {
        return KanaWidth.FULL.of(value);
    }

    /** The characters, each its own byte. */
    List<Stroke> strokes() {
        return Stroke.of(value);
    }

    @Override
    public String toString() {
        return "HalfKana[" + value.length() + " bytes]";
    }
}
