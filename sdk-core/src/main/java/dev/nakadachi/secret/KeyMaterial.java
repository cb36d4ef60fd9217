package dev.nakadachi.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nakadachi.host.Host;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Making, naming and deriving keys of 256 bits. */
final class KeyMaterial {

    static final int BYTES = 32;

    private static final int ID_BYTES = 8;

    private KeyMaterial() {}

    static byte[] random(Host host) {
        byte[] key = new byte[BYTES];
        host.nextBytes(key);
        return key;
    }

    /** Follows from the key, so that a mistyped key is found out and no two keys share an id. */
    static String id(byte[] key) {
        return HexFormat.of().formatHex(Arrays.copyOf(derive(key, "nakadachi key id"), ID_BYTES));
    }

    static byte[] derive(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HmacSHA256", absent);
        }
    }
}
