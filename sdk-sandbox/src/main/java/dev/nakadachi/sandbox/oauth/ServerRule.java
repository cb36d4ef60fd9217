package dev.nakadachi.sandbox.oauth;

/** One thing that an authorisation server of the sandbox does on top of its profile, or leaves out. */
public enum ServerRule {
    /** DPoP proofs at the token and PAR endpoints need a nonce of the server (RFC 9449 section 8). */
    DPOP_NONCE_AT_SERVER,
    /** DPoP proofs at resources need a nonce of the resource server (RFC 9449 section 9). */
    DPOP_NONCE_AT_RESOURCE,
    /** Revocation needs a DPoP proof too, as some servers ask for with FAPI 2.0. */
    DPOP_AT_REVOCATION,
    /**
     * Refresh tokens are not revoked, only access tokens. RFC 7009 section 2 has it the other way round; Keycloak
     * 26.7.3 does it under its FAPI 2 profile with DPoP.
     */
    REFRESH_TOKENS_NOT_REVOKED,
    /** A code without PKCE is given too; a challenge that comes is kept to. */
    PKCE_OPTIONAL,
    /** Only pushed requests are taken (RFC 9126 section 5). */
    PUSHED_REQUESTS_ONLY,
    /** Only signed requests are taken, by value or pushed (RFC 9101 section 10.5). */
    SIGNED_REQUESTS_ONLY,
    /** Only requests for a signed response are taken (JARM). */
    SIGNED_RESPONSES_ONLY,
    /** Plain responses have no {@code iss}, and metadata do not promise it (RFC 9207). */
    NO_ISSUER_PARAMETER,
    /** The card issuer's identifier ends in a slash; that of the bank always does. */
    ISSUER_WITH_SLASH,
    /** Metadata name another issuer than the one they were asked of (RFC 8414 section 3.3 has them refused). */
    METADATA_OF_ANOTHER_ISSUER,
    /** UserInfo comes as a signed token (OpenID Connect Core 1.0 section 5.3.2). */
    SIGNED_USERINFO,
    /** UserInfo has the {@code sub} of somebody else (section 5.3.2 has it refused). */
    USERINFO_OF_SOMEBODY_ELSE,
    /** {@code token_type} comes in lower case (RFC 6749 section 5.1 lets it). */
    TOKEN_TYPE_IN_LOWER_CASE,
    /** Token answers have no {@code expires_in} (RFC 6749 section 5.1 lets them). */
    NO_EXPIRES_IN
}
