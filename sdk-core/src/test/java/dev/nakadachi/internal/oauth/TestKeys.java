package dev.nakadachi.internal.oauth;

import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;

/** Keys of this JVM, and the JDK's own judgement of a signature: not the library that made it. */
final class TestKeys {

    static final KeyPair RSA = pair("RSA");
    static final KeyPair EC = pair("EC");

    private TestKeys() {}

    static SigningKey signing(SigningAlgorithm algorithm) {
        return SigningKey.of(algorithm == SigningAlgorithm.ES256 ? EC : RSA, algorithm);
    }

    static KeyPair pair(String type) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
            if (type.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2_048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** RFC 7518 sections 3.3 to 3.5. */
    static boolean isSigned(String jws, SigningAlgorithm algorithm, PublicKey key) {
        int end = jws.lastIndexOf('.');
        try {
            Signature judge = Signature.getInstance(
                    switch (algorithm) {
                        case PS256 -> "RSASSA-PSS";
                        case ES256 -> "SHA256withECDSAinP1363Format";
                        case RS256 -> "SHA256withRSA";
                    });
            if (algorithm == SigningAlgorithm.PS256) {
                judge.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            judge.initVerify(key);
            judge.update(jws.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return judge.verify(Base64.getUrlDecoder().decode(jws.substring(end + 1)));
        } catch (GeneralSecurityException unfit) {
            throw new AssertionError(unfit);
        }
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    /** The JSON of part 0 (header) or 1 (claims). */
    static String part(String jws, int index) {
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[index]), StandardCharsets.UTF_8);
    }
}
