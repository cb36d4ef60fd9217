package dev.nakadachi.sandbox.oauth;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** The signature algorithms of RFC 7518 section 3.1 that the sandbox knows; {@code none} is none of them. */
public enum JwsAlgorithm {
    /** RSASSA-PKCS1-v1_5 with SHA-256. */
    RS256("RSA", "SHA256withRSA"),
    /** RSASSA-PSS with SHA-256. */
    PS256("RSA", "RSASSA-PSS"),
    /** ECDSA with P-256 and SHA-256. */
    ES256("EC", "SHA256withECDSAinP1363Format"),
    /** HMAC with SHA-256; its key is the client's secret (OpenID Connect Core 1.0 section 10.1). */
    HS256("", "HmacSHA256");

    private static final int RSA_BITS = 2_048;

    private final String keyType;
    private final String inJdk;

    JwsAlgorithm(String keyType, String inJdk) {
        this.keyType = keyType;
        this.inJdk = inJdk;
    }

    /**
     * The algorithm of a header.
     *
     * @param name the value of {@code alg}, letter by letter
     * @return the algorithm, empty for any other name
     */
    public static Optional<JwsAlgorithm> named(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /**
     * Whether it signs with a private key.
     *
     * @return false for HS256
     */
    public boolean asymmetric() {
        return this != HS256;
    }

    /**
     * Makes a key pair.
     *
     * @return a new one of the algorithm's type
     */
    public KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keyType);
            if (this == ES256) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(RSA_BITS);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw noSuch(e);
        }
    }

    /**
     * Signs.
     *
     * @param key of the type of the algorithm
     * @param input what is signed
     * @return the signature
     */
    public byte[] sign(Key key, byte[] input) {
        try {
            if (this == HS256) {
                return mac(key, input);
            }
            Signature signature = signature();
            signature.initSign((PrivateKey) key);
            signature.update(input);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw noSuch(e);
        }
    }

    /**
     * Judges a signature.
     *
     * @param key a key of another type verifies nothing: a token must not choose what it is checked with
     * @param input what was signed
     * @param signed the signature
     * @return whether the key made it
     */
    public boolean verifies(Key key, byte[] input, byte[] signed) {
        try {
            if (this == HS256) {
                return key instanceof SecretKey && MessageDigest.isEqual(mac(key, input), signed);
            }
            if (!(key instanceof PublicKey half) || !half.getAlgorithm().equals(keyType)) {
                return false;
            }
            Signature signature = signature();
            signature.initVerify(half);
            signature.update(input);
            return signature.verify(signed);
        } catch (SignatureException | InvalidKeyException e) {
            return false; // bytes that are no signature of this type, or a key that is too small: not signed by it
        } catch (GeneralSecurityException e) {
            throw noSuch(e);
        }
    }

    private byte[] mac(Key key, byte[] input) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(inJdk);
        mac.init(key);
        return mac.doFinal(input);
    }

    private Signature signature() throws GeneralSecurityException {
        Signature signature = Signature.getInstance(inJdk);
        if (this == PS256) {
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        return signature;
    }

    private static IllegalStateException noSuch(GeneralSecurityException cause) {
        return new IllegalStateException("every JVM from 17 has these algorithms", cause);
    }
}
