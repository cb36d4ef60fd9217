package dev.nakadachi.sandbox.dialect.gmo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Half-width text of transfers: what is allowed, and what the bank converts. */
final class HalfWidth {

    private static final String SMALL = "ｧｨｩｪｫｬｭｮｯｰ";
    private static final String LARGE = "ｱｲｳｴｵﾔﾕﾖﾂ-";
    private static final Pattern NAME = Pattern.compile("[0-9A-Zｱ-ﾝﾞﾟ() .-]{1,48}");
    private static final Pattern EDI = Pattern.compile("[0-9A-Zｦｱ-ﾝﾞﾟ() ./\\\\｢｣-]{1,20}");

    private HalfWidth() {}

    /** A name of at most 48 characters, converted; empty when a character is not allowed. */
    static Optional<String> name(String text) {
        return Optional.of(converted(text)).filter(name -> NAME.matcher(name).matches());
    }

    /** EDI information of at most 20 characters, converted; empty when a character is not allowed. */
    static Optional<String> edi(String text) {
        return Optional.of(converted(text)).filter(edi -> EDI.matcher(edi).matches());
    }

    /** What is used of a name that may be longer. */
    static String first(int most, String name) {
        return name.substring(0, Math.min(most, name.length()));
    }

    /** Small letters and small kana become large ones, the long vowel a hyphen. */
    private static String converted(String text) {
        StringBuilder large = new StringBuilder(text.toUpperCase(Locale.ROOT));
        for (int i = 0; i < large.length(); i++) {
            int small = SMALL.indexOf(large.charAt(i));
            if (small >= 0) {
                large.setCharAt(i, LARGE.charAt(small));
            }
        }
        return large.toString();
    }
}
