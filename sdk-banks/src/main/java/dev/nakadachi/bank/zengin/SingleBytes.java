package dev.nakadachi.bank.zengin;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of JIS X 0201 and their characters. Half-width kana have the same bytes in Shift_JIS and CP932; 5C is the yen
 * sign in JIS X 0201 and the backslash in the others, and is read as the backslash.
 */
final class SingleBytes {

    /** Stands for bytes without a character. */
    static final char UNKNOWN = '\uFFFD';

    static final int NONE = -1;

    private static final int FIRST_KANA_BYTE = 0xA1;
    private static final char FIRST_KANA = '\uFF61';
    private static final char LAST_KANA = '\uFF9F';
    private static final char YEN = '\u00A5';

    /** Only to show what a double-byte character is; a JVM without the module jdk.charsets shows it as unknown. */
    private static final @Nullable Charset CP932 =
            Charset.isSupported("windows-31j") ? Charset.forName("windows-31j") : null;

    private SingleBytes() {}

    static boolean isLead(int one) {
        return (one >= 0x81 && one <= 0x9F) || (one >= 0xE0 && one <= 0xFC);
    }

    static char character(int one) {
        if (one >= ' ' && one < 0x7F) {
            return (char) one;
        }
        boolean kana = one >= FIRST_KANA_BYTE && one <= FIRST_KANA_BYTE + (LAST_KANA - FIRST_KANA);
        return kana ? (char) (FIRST_KANA + (one - FIRST_KANA_BYTE)) : UNKNOWN;
    }

    static char pair(byte lead, byte trail) {
        String decoded = CP932 == null ? "" : new String(new byte[] {lead, trail}, CP932);
        return decoded.length() == 1 && !Character.isISOControl(decoded.charAt(0)) ? decoded.charAt(0) : UNKNOWN;
    }

    /** The byte of a character, {@link #NONE} where it has none. */
    static int byteOf(char one) {
        if (one == YEN) {
            return '\\';
        }
        if (one < 0x7F) {
            return one;
        }
        return one >= FIRST_KANA && one <= LAST_KANA ? FIRST_KANA_BYTE + (one - FIRST_KANA) : NONE;
    }
}
