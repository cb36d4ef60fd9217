package dev.nakadachi.bank.kana;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Which of its two widths katakana has (全角, 半角). Converts katakana, its marks and its punctuation, and nothing else:
 * Latin letters, digits, kanji and hiragana come back as they are, and so does katakana without a half-width form (ヮ ヰ
 * ヱ ヵ ヶ). The whole-text forms of Unicode (NFKC) would rewrite all of those. Thread-safe.
 */
public enum KanaWidth {
    /** Two bytes in Shift_JIS; a voiced kana is one character: ガ. */
    FULL {
        @Override
        public String of(String text) {
            StringBuilder out = new StringBuilder(text.length());
            int at = 0;
            while (at < text.length()) {
                int end = at;
                while (end < text.length() && isHalf(text.charAt(end))) {
                    end++;
                }
                if (end == at) {
                    out.append(text.charAt(at++));
                } else {
                    out.append(Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKC));
                    at = end;
                }
            }
            return out.toString();
        }
    },
    /** One byte in JIS X 0201; a voiced kana is two characters: ｶ and ﾞ. */
    HALF {
        @Override
        public String of(String text) {
            StringBuilder out = new StringBuilder(text.length());
            for (int at = 0; at < text.length(); at++) {
                char one = text.charAt(at);
                boolean ofHiragana = at > 0 && isCombining(one) && isHiragana(text.charAt(at - 1));
                out.append(ofHiragana ? String.valueOf(one) : half(one));
            }
            return out.toString();
        }
    };

    private static final char FIRST = '\uFF61';
    private static final char LAST = '\uFF9F';
    private static final char VOICED = '\uFF9E';
    private static final char SEMI_VOICED = '\uFF9F';
    private static final Map<Character, String> HALF_OF = halves();

    /**
     * A text in this width.
     *
     * @param text any text
     * @return the same text, its katakana in this width
     */
    public abstract String of(String text);

    /** Whether a character is half-width katakana, one of its marks or its punctuation. */
    static boolean isHalf(char one) {
        return one >= FIRST && one <= LAST;
    }

    /** Whether a character is one of the two sound marks (濁点, 半濁点), half-width. */
    static boolean isMark(char one) {
        return one == VOICED || one == SEMI_VOICED;
    }

    /** The half-width form of one character, the character itself where it has none. */
    static String half(char one) {
        return HALF_OF.getOrDefault(one, String.valueOf(one));
    }

    private static boolean isCombining(char one) {
        return one == '\u3099' || one == '\u309A';
    }

    private static boolean isHiragana(char one) {
        return one >= '\u3041' && one <= '\u3096';
    }

    private static Map<Character, String> halves() {
        Map<Character, String> halves = new HashMap<>();
        for (char base = FIRST; base <= LAST; base++) {
            for (String mark : new String[] {"", String.valueOf(VOICED), String.valueOf(SEMI_VOICED)}) {
                String full = Normalizer.normalize(base + mark, Normalizer.Form.NFKC);
                if (full.length() == 1) {
                    halves.putIfAbsent(full.charAt(0), base + mark);
                }
            }
        }
        halves.put('\u309B', String.valueOf(VOICED));
        halves.put('\u309C', String.valueOf(SEMI_VOICED));
        return Map.copyOf(halves);
    }
}
