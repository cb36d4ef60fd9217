package dev.nakadachi.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.NakadachiException;
import dev.nakadachi.error.Problem;
import dev.nakadachi.error.Rule;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key set under a master key, as text: a line that names the format, the id of the master key, and the wrapped bytes.
 * The first two lines are the associated data.
 */
final class WrappedKeyset {

    static final String HEAD = "nakadachi-wrapped-keyset 1";

    private static final Pattern WHOLE = Pattern.compile(
            "(" + Pattern.quote(HEAD) + "\nmaster ([\\x21-\\x7E]{1,128})\n)wrapped ([A-Za-z0-9_-]+)\n?");
    private static final Rule<String> ID = Rule.pattern(
            "MasterKey.id",
            "[\\x21-\\x7E]{1,128}",
            "is 1 to 128 printable ASCII characters without blanks",
            "name the key by its alias or address");

    private WrappedKeyset() {}

    static String write(String clear, MasterKey master) {
        String head = HEAD + "\nmaster " + ID.check(master.id()) + "\n";
        byte[] wrapped = master.wrap(clear.getBytes(US_ASCII), head.getBytes(US_ASCII));
        return head + "wrapped " + Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped) + "\n";
    }

    static String read(String text, MasterKey master) {
        String unix = text.replace("\r\n", "\n");
        if (unix.isBlank()) {
            throw refused("holds a wrapped key set; it is empty: restore it from where you keep a second copy");
        }
        if (unix.startsWith(KeysetText.HEAD)) {
            throw refused("holds a wrapped key set; this one is in clear: write it once with its master key");
        }
        Matcher parts = WHOLE.matcher(unix);
        if (!parts.matches()) {
            throw refused("holds a whole wrapped key set; it was cut or edited: restore it from your second copy");
        }
        if (!parts.group(2).equals(ID.check(master.id()))) {
            throw refused("was wrapped by this master key; another one wrapped it: its id stands in the second line");
        }
        byte[] wrapped = decoded(parts.group(3));
        return master.unwrap(wrapped, parts.group(1).getBytes(US_ASCII))
                .map(clear -> new String(clear, US_ASCII))
                .orElseThrow(WrappedKeyset::unopened);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw unopened();
        }
    }

    /** One sentence for a wrong key and for changed bytes. */
    private static NakadachiException unopened() {
        return refused("opens with this master key; it was wrapped by another one or was changed: check the key, then"
                + " restore the text from your second copy");
    }

    private static NakadachiException refused(String how) {
        return Problem.of(ErrorCode.SETUP_REFUSED, "Keyset: " + how).toException();
    }
}
