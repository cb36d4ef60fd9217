package dev.nakadachi.internal.oauth.jose;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import dev.nakadachi.provider.JwtAlgorithm;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A public key of an institution, fit for signatures. Closed by nature, hence a record. */
record VerificationKey(JWK jwk) {

    /** Certificates and times of a key are not read: the key counts because it stands in the document. */
    private static final List<String> READ =
            List.of("kty", "use", "key_ops", "alg", "kid", "n", "e", "crv", "x", "y", "d");

    private static final int LEAST_RSA_BITS = 2_048;
    private static final int MOST_RSA_BITS = 8_192;

    /** The key, or none: one that this SDK does not understand does not spoil the others (RFC 7517 section 5). */
    static Optional<VerificationKey> of(Map<?, ?> members) {
        Map<String, Object> known = new HashMap<>();
        for (String name : READ) {
            Object value = members.get(name);
            if (value != null) {
                known.put(name, value);
            }
        }
        try {
            return Optional.of(JWK.parse(known))
                    .filter(VerificationKey::isForSignatures)
                    .map(VerificationKey::new);
        } catch (ParseException | IllegalArgumentException | IllegalStateException unknown) {
            return Optional.empty();
        }
    }

    boolean isNamed(String kid) {
        return kid.equals(jwk.getKeyID());
    }

    /** By type and size, and by the algorithm that the key names, where it names one (RFC 7517 section 4.4). */
    boolean fits(JwtAlgorithm algorithm) {
        if (jwk.getAlgorithm() != null && !jwk.getAlgorithm().getName().equals(algorithm.name())) {
            return false;
        }
        return switch (algorithm) {
            case PS256, RS256 ->
                jwk.getKeyType().getValue().equals("RSA")
                        && jwk.size() >= LEAST_RSA_BITS
                        && jwk.size() <= MOST_RSA_BITS;
            case ES256 ->
                jwk.getKeyType().getValue().equals("EC")
                        && Curve.P_256.equals(jwk.toECKey().getCurve());
            case HS256 -> false;
        };
    }

    /** RFC 7517 sections 4.2 and 4.3. A published private key is nobody's proof. */
    private static boolean isForSignatures(JWK key) {
        boolean use = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        boolean operation =
                key.getKeyOperations() == null || key.getKeyOperations().contains(KeyOperation.VERIFY);
        return use && operation && !key.isPrivate();
    }

    @Override
    public String toString() {
        return "VerificationKey";
    }
}
