package dev.nakadachi.internal.oauth.jose;

import dev.nakadachi.host.Host;
import dev.nakadachi.provider.JwtAlgorithm;
import dev.nakadachi.secret.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Believes or refuses a JWT of an institution. What can be judged without a key is judged first, so a JWT that is wrong
 * anyway causes no fetch of keys. An algorithm's kind of key is fixed: a public key is never taken for a secret (RFC
 * 8725 section 2.1). Thread-safe.
 */
public final class JwtVerifier {

    private final VerificationKeys keys;
    private final Optional<Secret> clientSecret;
    private final Host host;

    /**
     * A verifier for one institution and client.
     *
     * @param keys the institution's
     * @param clientSecret for HS256; empty for a client without one
     * @param host the time
     */
    public JwtVerifier(VerificationKeys keys, Optional<Secret> clientSecret, Host host) {
        this.keys = keys;
        this.clientSecret = clientSecret;
        this.host = host;
    }

    /**
     * Judges a JWT.
     *
     * @param compact the JWS in compact form
     * @param rules what it must say
     * @return its claims, believed
     * @throws RefusedJwt when it breaks a rule or its signature does not fit
     * @throws dev.nakadachi.error.NakadachiException when the keys cannot be had
     */
    public JwtClaims verify(String compact, JwtRules rules) throws RefusedJwt {
        SignedText text = SignedText.of(compact);
        if (!rules.algorithms().contains(text.algorithm())) {
            throw new RefusedJwt("is signed with an algorithm that is not accepted, or not at all");
        }
        rules.check(text.claims(), host.now());
        if (!isSigned(text)) {
            throw new RefusedJwt("has a signature that no key of the institution made");
        }
        return text.claims();
    }

    private boolean isSigned(SignedText text) throws RefusedJwt {
        if (text.algorithm() == JwtAlgorithm.HS256) {
            return clientSecret.filter(text::isSignedBy).isPresent();
        }
        KeyDocument first = keys.current();
        if (isSigned(text, first)) {
            return true;
        }
        // OpenID Connect Core 1.0 section 10.1.1: the signer may have begun to use a new key.
        KeyDocument second = mayBeNew(text, first) ? keys.after(first) : first;
        return second != first && isSigned(text, second);
    }

    /** A name that the document has means the key that it has: only another name or none can mean a newer one. */
    private static boolean mayBeNew(SignedText text, KeyDocument seen) {
        return text.kid().isEmpty() || seen.find(text.kid(), text.algorithm()).isEmpty();
    }

    private static boolean isSigned(SignedText text, KeyDocument document) {
        List<VerificationKey> candidates = document.find(text.kid(), text.algorithm());
        // OpenID Connect Core 1.0 section 10.1: a document with several keys needs a JWT that names one.
        return candidates.size() == 1 && text.isSignedBy(candidates.get(0));
    }
}
