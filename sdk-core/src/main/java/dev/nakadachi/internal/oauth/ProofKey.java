package dev.nakadachi.internal.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.host.Host;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;

/**
 * The private key that the tokens of one grant are bound to by DPoP (RFC 9449): P-256, for ES256. Prints nothing.
 * Immutable and thread-safe.
 */
public final class ProofKey {

    private final ECKey key;

    private ProofKey(ECKey key) {
        this.key = key;
    }

    /**
     * A new key.
     *
     * @param host chance
     * @return the key
     */
    public static ProofKey fresh(Host host) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(Curve.P_256.toECParameterSpec(), new HostRandom(host));
            KeyPair pair = generator.generateKeyPair();
            return new ProofKey(new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JVM has P-256", impossible);
        }
    }

    /** The key of a pending consent or a grant; {@code store.tampered} when it is none. */
    static ProofKey of(Secret jwk) {
        try {
            ECKey key = ECKey.parse(jwk.reveal(SecretAccess.explicit()));
            if (key.isPrivate() && key.getCurve().equals(Curve.P_256)) {
                return new ProofKey(key);
            }
        } catch (ParseException unreadable) {
            // Not as a cause: its message may repeat what it could not read.
        }
        throw Problem.of(ErrorCode.STORE_TAMPERED, "the key that the tokens of a grant are bound to cannot be read")
                .toException();
    }

    /** What is sealed with the grant. */
    Secret secret() {
        return Secret.of(key.toJSONString());
    }

    /** By what the institution knows the key: {@code dpop_jkt}, {@code cnf.jkt} (RFC 7638, RFC 9449 section 6.1). */
    String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    ECKey inNimbus() {
        return key;
    }

    @Override
    public String toString() {
        return "ProofKey[masked]";
    }
}
