package dev.nakadachi.secret;

import dev.nakadachi.error.Rule;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.util.Objects;
import java.util.Optional;

/**
 * A private key that signs for the caller: client assertions ({@code private_key_jwt}) and request objects. It may live
 * in a hardware module, where only its provider can use it. Never printed. Immutable and thread-safe.
 */
public final class SigningKey {

    private static final Rule<String> FITS = Rule.of(
            "SigningKey",
            "has a key pair of the algorithm's type (RSA or EC)",
            "choose the algorithm that the key was made for",
            type -> false);

    private final KeyPair pair;
    private final SigningAlgorithm algorithm;
    private final Optional<KeyId> keyId;
    private final Optional<Provider> provider;

    private SigningKey(KeyPair pair, SigningAlgorithm algorithm, Optional<KeyId> keyId, Optional<Provider> provider) {
        this.pair = pair;
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.provider = provider;
    }

    /**
     * A key without a name; what it signs names the key by its thumbprint (RFC 7638).
     *
     * @param pair private and public half
     * @param algorithm what it signs with, as registered at the institution
     * @return the key
     * @throws dev.nakadachi.error.InvalidInputException when the pair is not of the algorithm's type
     */
    public static SigningKey of(KeyPair pair, SigningAlgorithm algorithm) {
        Objects.requireNonNull(pair.getPrivate(), "private key");
        if (!pair.getPublic().getAlgorithm().equals(algorithm.keyType())) {
            throw FITS.broken();
        }
        return new SigningKey(pair, algorithm, Optional.empty(), Optional.empty());
    }

    /**
     * The same key under the name that it was registered with.
     *
     * @param value the {@code kid}
     * @return a copy
     */
    public SigningKey withKeyId(KeyId value) {
        return new SigningKey(pair, algorithm, Optional.of(value), provider);
    }

    /**
     * The same key, used through a provider of its own: a private key in a hardware module (PKCS#11) can only be used
     * by the provider that opened it.
     *
     * @param value the provider; it need not be registered in the JVM
     * @return a copy
     */
    public SigningKey withProvider(Provider value) {
        return new SigningKey(pair, algorithm, keyId, Optional.of(value));
    }

    /**
     * The algorithm.
     *
     * @return what it signs with
     */
    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    /**
     * The name.
     *
     * @return the {@code kid}, empty for the thumbprint
     */
    public Optional<KeyId> keyId() {
        return keyId;
    }

    /**
     * The provider that uses the key.
     *
     * @return the provider, empty where the JVM finds one
     */
    public Optional<Provider> provider() {
        return provider;
    }

    /**
     * The public half, to register at the institution.
     *
     * @return the public key
     */
    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /**
     * The private half, for signers.
     *
     * @param access see {@link SecretAccess#explicit()}
     * @return the private key
     */
    public PrivateKey privateKey(SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return pair.getPrivate();
    }

    @Override
    public String toString() {
        return "SigningKey[" + algorithm + keyId.map(id -> " " + id).orElse("") + "]";
    }
}
