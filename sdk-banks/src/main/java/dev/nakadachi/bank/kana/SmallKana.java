package dev.nakadachi.bank.kana;

/** Small kana (小書き) and the large ones that stand for them in the Zengin formats. */
final class SmallKana {

    private static final String SMALL = "ｧｨｩｪｫｬｭｮｯ";
    private static final String LARGE = "ｱｲｳｴｵﾔﾕﾖﾂ";
    private static final String FULL_ONLY = "ヮヵヶ";
    private static final String LARGE_OF_FULL_ONLY = "ﾜｶｹ";

    private SmallKana() {}

    static boolean is(char half) {
        return SMALL.indexOf(half) >= 0;
    }

    /** The large kana of a small one, else the character itself. */
    static char large(char half) {
        int small = SMALL.indexOf(half);
        return small < 0 ? half : LARGE.charAt(small);
    }

    /** Whether a character is one of the three small kana that exist full-width only. */
    static boolean isFullOnly(int one) {
        return FULL_ONLY.indexOf(one) >= 0;
    }

    /** A text with large half-width kana for the small ones that exist full-width only; positions stay. */
    static String withHalfForms(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int at = 0; at < out.length(); at++) {
            int small = FULL_ONLY.indexOf(out.charAt(at));
            if (small >= 0) {
                out.setCharAt(at, LARGE_OF_FULL_ONLY.charAt(small));
            }
        }
        return out.toString();
    }
}
