package dev.nakadachi.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * A line as it was read: a body and the text of its MAC. The members are found by plain search, which is exact for
 * lines that verify, since no value holds a quote; of other lines nothing is believed.
 */
final class SealedLine {

    private static final String MAC_NAME = ",\"mac\":\"";
    private static final int MAC_DIGITS = 64;
    private static final int SUFFIX = MAC_NAME.length() + MAC_DIGITS + 2;
    private static final int MOST_DIGITS = 18;

    private final String body;
    private final String mac;

    private SealedLine(String body, String mac) {
        this.body = body;
        this.mac = mac;
    }

    /** Splits a line, without its line feed; empty when it does not end as a sealed line does. */
    static Optional<SealedLine> split(byte[] line) {
        String text = new String(line, ISO_8859_1);
        int cut = text.length() - SUFFIX;
        if (cut < 0 || !text.startsWith(MAC_NAME, cut) || !text.endsWith("\"}")) {
            return Optional.empty();
        }
        String mac = text.substring(cut + MAC_NAME.length(), text.length() - 2);
        return mac.matches("[0-9a-f]{64}")
                ? Optional.of(new SealedLine(text.substring(0, cut), mac))
                : Optional.empty();
    }

    /** Puts the MAC behind a body. */
    static byte[] join(byte[] body, byte[] mac) {
        byte[] suffix = (MAC_NAME + HexFormat.of().formatHex(mac) + "\"}").getBytes(US_ASCII);
        byte[] line = new byte[body.length + suffix.length];
        System.arraycopy(body, 0, line, 0, body.length);
        System.arraycopy(suffix, 0, line, body.length, suffix.length);
        return line;
    }

    String mac() {
        return mac;
    }

    /** The MAC that this body has behind a line that ends with {@code previous}. */
    String sealBehind(String previous, Mac key) {
        key.update(HexFormat.of().parseHex(previous));
        return HexFormat.of().formatHex(key.doFinal(body.getBytes(ISO_8859_1)));
    }

    Optional<String> text(String name) {
        String opening = ",\"" + name + "\":\"";
        int at = body.indexOf(opening);
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + opening.length();
        int to = body.indexOf('"', from);
        return to < 0 ? Optional.empty() : Optional.of(body.substring(from, to));
    }

    /** A positive number, 0 where the line has none. */
    long number(String name) {
        String opening = ",\"" + name + "\":";
        int at = body.indexOf(opening);
        long number = 0;
        int from = at + opening.length();
        for (int i = from; at >= 0 && i < body.length() && i < from + MOST_DIGITS; i++) {
            char digit = body.charAt(i);
            if (digit < '0' || digit > '9') {
                break;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
