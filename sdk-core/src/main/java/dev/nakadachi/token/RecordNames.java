package dev.nakadachi.token;

import dev.nakadachi.secret.Keyset;
import dev.nakadachi.secret.SecretAccess;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names records by HMAC-SHA-256 of their address: ids of users and grants can be guessed, so a plain digest of them
 * could be found by trying. The key is derived from the root of the key set and so survives rotation.
 */
final class RecordNames {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final byte[] fingerprint;

    RecordNames(Keyset keyset) {
        this.fingerprint = keyset.derive("token record names fingerprint", SecretAccess.explicit());
        this.key = new SecretKeySpec(keyset.derive("token record names", SecretAccess.explicit()), ALGORITHM);
    }

    RecordKey keyOf(EntryAddress address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new RecordKey(address.kind(), HexFormat.of().formatHex(mac.doFinal(AddressCodec.write(address))));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has HmacSHA256", absent);
        }
    }

    /** Tells roots apart and tells nothing of the root. */
    byte[] fingerprint() {
        return fingerprint.clone();
    }

    boolean areThoseOf(byte[] other) {
        return MessageDigest.isEqual(fingerprint, other);
    }
}
