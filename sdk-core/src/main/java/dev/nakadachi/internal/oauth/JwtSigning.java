package dev.nakadachi.internal.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import dev.nakadachi.error.ErrorCode;
import dev.nakadachi.error.Problem;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** Signs JWTs with the caller's key, wherever that key lives. */
final class JwtSigning {

    private JwtSigning() {}

    /** The compact JWS; {@code setup.refused} when the key cannot sign. */
    static String sign(SigningKey key, JOSEObjectType type, Map<String, Object> claims) {
        try {
            JWSObject jwt = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.parse(key.algorithm().name()))
                            .type(type)
                            .keyID(keyId(key))
                            .build(),
                    new Payload(claims));
            JWSSigner signer = signer(key);
            key.provider().ifPresent(signer.getJCAContext()::setProvider);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException | IllegalArgumentException broken) {
            // Not as a cause: what a provider of keys writes into its messages is not known.
            throw Problem.of(
                            ErrorCode.SETUP_REFUSED,
                            "the client's key does not sign with " + key.algorithm()
                                    + "; check its type and size, and name the provider of the module that holds it")
                    .toException();
        }
    }

    private static String keyId(SigningKey key) throws JOSEException {
        return key.keyId().isPresent()
                ? key.keyId().get().value()
                : jwk(key).computeThumbprint().toString();
    }

    private static JWK jwk(SigningKey key) {
        return key.algorithm() == SigningAlgorithm.ES256
                ? new ECKey.Builder(Curve.P_256, (ECPublicKey) key.publicKey()).build()
                : new RSAKey.Builder((RSAPublicKey) key.publicKey()).build();
    }

    private static JWSSigner signer(SigningKey key) throws JOSEException {
        PrivateKey own = key.privateKey(SecretAccess.explicit());
        return key.algorithm() == SigningAlgorithm.ES256 ? new ECDSASigner(own, Curve.P_256) : new RSASSASigner(own);
    }
}
