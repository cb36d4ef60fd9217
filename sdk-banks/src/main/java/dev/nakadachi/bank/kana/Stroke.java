package dev.nakadachi.bank.kana;

import java.util.ArrayList;
import java.util.List;

/** One character of one byte, and the character of a text of any width that it was made of, counted from 1. */
record Stroke(char half, int position) {

    /** Stands where a text has a character without a one-byte form. */
    static final char NONE = '\uFFFF';

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final char YEN = '\\';

    /** The strokes of a text, in order; a voiced kana makes two. */
    static List<Stroke> of(String text) {
        List<Stroke> strokes = new ArrayList<>(text.length());
        int position = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            position++;
            String half = Character.isSupplementaryCodePoint(text.codePointAt(at))
                    ? String.valueOf(NONE)
                    : oneByte(text.charAt(at));
            for (int part = 0; part < half.length(); part++) {
                strokes.add(new Stroke(half.charAt(part), position));
            }
        }
        return strokes;
    }

    private static String oneByte(char one) {
        String half = KanaWidth.half(one);
        return KanaWidth.isHalf(half.charAt(0)) ? half : String.valueOf(letter(one));
    }

    private static char letter(char one) {
        if (one >= '\uFF01' && one <= '\uFF5E') {
            return (char) (one - '\uFF01' + '!');
        }
        if (DASHES.indexOf(one) >= 0) {
            return '-';
        }
        return switch (one) {
            case '\u3000' -> ' ';
            case '\u00A5', '\uFFE5' -> YEN;
            default -> isAscii(one) ? one : NONE;
        };
    }

    static boolean isAscii(char one) {
        return one >= ' ' && one <= '~';
    }

    /** Where it stands, not what it is: it is a part of a name. */
    @Override
    public String toString() {
        return "Stroke[" + position + "]";
    }
}
