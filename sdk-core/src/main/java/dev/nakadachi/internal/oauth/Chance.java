package dev.nakadachi.internal.oauth;

import dev.nakadachi.host.Host;
import dev.nakadachi.id.CorrelationId;
import java.util.Base64;
import java.util.HexFormat;

/** Texts that nobody can guess. */
final class Chance {

    /** 256 bits: RFC 6749 section 10.10 asks for 128 at least, RFC 7636 section 7.1 for 256. */
    private static final int BYTES = 32;

    private static final int ID_BYTES = 16;

    private Chance() {}

    /** 43 characters of base64url without padding. */
    static String secretText(Host host) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(host, BYTES));
    }

    /** 32 hexadecimal digits. */
    static String id(Host host) {
        return HexFormat.of().formatHex(bytes(host, ID_BYTES));
    }

    static CorrelationId correlation(Host host) {
        return new CorrelationId(id(host));
    }

    private static byte[] bytes(Host host, int length) {
        byte[] bytes = new byte[length];
        host.nextBytes(bytes);
        return bytes;
    }
}
