package dev.nakadachi.secret;

/** An asymmetric signature algorithm of RFC 7518 section 3.1; each prints its registered name. */
public enum SigningAlgorithm {
    /** RSASSA-PSS with SHA-256, of RSA keys from 2,048 bits. */
    PS256("RSA"),
    /** ECDSA with P-256 and SHA-256. */
    ES256("EC"),
    /** RSASSA-PKCS1-v1_5 with SHA-256, of RSA keys from 2,048 bits; FAPI does not accept it. */
    RS256("RSA");

    private final String keyType;

    SigningAlgorithm(String keyType) {
        this.keyType = keyType;
    }

    /**
     * The type of its keys, as {@link java.security.Key#getAlgorithm()} names it.
     *
     * @return {@code RSA} or {@code EC}
     */
    public String keyType() {
        return keyType;
    }
}
