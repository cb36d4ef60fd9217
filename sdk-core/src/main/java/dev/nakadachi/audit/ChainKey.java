package dev.nakadachi.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One key with what is derived from it, each purpose by its own label. */
final class ChainKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CHECK_DIGITS = 16;

    private final String id;
    private final byte[] master;

    ChainKey(String id, byte[] master) {
        this.id = id;
        this.master = master.clone();
    }

    String id() {
        return id;
    }

    /** Tells two keys of one id apart without telling the key. */
    String check() {
        return HexFormat.of().formatHex(derive("check")).substring(0, CHECK_DIGITS);
    }

    /** A MAC over lines; not thread-safe. */
    Mac forLines() {
        return mac(derive("line"));
    }

    /** A MAC over heads; not thread-safe. */
    Mac forHeads() {
        return mac(derive("head"));
    }

    /** 32 bytes for one purpose. */
    byte[] derive(String purpose) {
        return mac(master).doFinal(("nakadachi.audit.v1." + purpose).getBytes(US_ASCII));
    }

    @Override
    public String toString() {
        return "ChainKey[" + id + ", masked]";
    }

    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
