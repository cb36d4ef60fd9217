package dev.nakadachi.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.secret.SigningKey;
import java.security.PrivateKey;
import java.util.Map;

/** Tokens as an independent library writes them: the sandbox reads with code of its own. */
final class PlainJwt {

    private PlainJwt() {}

    static String signed(SigningKey key, Map<String, Object> claims) {
        return signed(header(key).build(), key, claims);
    }

    static String signed(JWSHeader header, SigningKey key, Map<String, Object> claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, JWTClaimsSet.parse(claims));
            jwt.sign(signer(key));
            return jwt.serialize();
        } catch (JOSEException | java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    static JWSHeader.Builder header(SigningKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.parse(key.algorithm().name()))
                .type(JOSEObjectType.JWT)
                .keyID(key.keyId().map(id -> id.value()).orElse(null));
    }

    private static JWSSigner signer(SigningKey key) throws JOSEException {
        PrivateKey secret = key.privateKey(SecretAccess.explicit());
        return key.algorithm().keyType().equals("EC") ? new ECDSASigner(secret, Curve.P_256) : new RSASSASigner(secret);
    }
}
