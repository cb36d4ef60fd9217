package dev.nakadachi.internal.oauth.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** A made-up institution's signing keys. */
public final class Signer {

    private static final RSAKey RSA = rsa();

    private final JWK key;

    private Signer(JWK key) {
        this.key = key;
    }

    public static Signer ec(String kid) {
        try {
            return new Signer(new ECKeyGenerator(Curve.P_256)
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate());
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }

    /** One RSA key for all tests, under any name: making one is slow. */
    public static Signer rsa(String kid) {
        return new Signer(new RSAKey.Builder(RSA).keyID(kid).build());
    }

    public JWK key() {
        return key;
    }

    /** The public half as a member of a JWK set. */
    public String published() {
        return key.toPublicJWK().toJSONString();
    }

    public static String document(Signer... signers) {
        StringBuilder keys = new StringBuilder();
        for (Signer signer : signers) {
            keys.append(keys.length() == 0 ? "" : ",").append(signer.published());
        }
        return "{\"keys\":[" + keys + "]}";
    }

    public String sign(String algorithm, String claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
    }

    public String sign(JWSHeader header, String claims) {
        try {
            return signed(
                    header, claims, key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey()));
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }

    public static String mac(byte[] secret, String claims) {
        try {
            return signed(new JWSHeader(JWSAlgorithm.HS256), claims, new MACSigner(secret));
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String signed(JWSHeader header, String claims, JWSSigner signer) throws JOSEException {
        JWSObject jws = new JWSObject(header, new Payload(claims));
        jws.sign(signer);
        return jws.serialize();
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2_048).generate();
        } catch (JOSEException never) {
            throw new IllegalStateException(never);
        }
    }
}
