package dev.nakadachi.sandbox.dialect;

/**
 * Where an authorisation server has its endpoints. Closed by nature, hence a record.
 *
 * @param issuer the path of the issuer identifier, a slash for none
 * @param authorization the page that asks
 * @param consent where the page posts its answer
 * @param pushed where requests are pushed (RFC 9126)
 * @param token where codes and refresh tokens are exchanged
 * @param revocation where tokens are revoked
 * @param userinfo who consented
 * @param jwks the public keys
 * @param resource the base of the institution's API, as resource indicators name it (RFC 8707)
 */
public record AuthorisationPaths(
        String issuer,
        String authorization,
        String consent,
        String pushed,
        String token,
        String revocation,
        String userinfo,
        String jwks,
        String resource) {

    /**
     * Everything below one path, which is that of the issuer identifier too.
     *
     * @param base starts with a slash and ends without one
     * @return {@code base/oauth/authorize}, {@code /oauth/token} and so on; the API is all of {@code base/v1}
     */
    public static AuthorisationPaths below(String base) {
        return new AuthorisationPaths(
                base,
                base + "/oauth/authorize",
                base + "/oauth/consent",
                base + "/oauth/par",
                base + "/oauth/token",
                base + "/oauth/revoke",
                base + "/oauth/userinfo",
                base + "/oauth/jwks",
                base + "/v1");
    }

    /**
     * OpenID Connect Discovery 1.0 section 4: appended to the issuer.
     *
     * @return the path of the document
     */
    public String openIdConfiguration() {
        return withoutSlash() + "/.well-known/openid-configuration";
    }

    /**
     * RFC 8414 section 3.1: inserted before the issuer's path.
     *
     * @return the path of the document
     */
    public String serverMetadata() {
        return "/.well-known/oauth-authorization-server" + withoutSlash();
    }

    private String withoutSlash() {
        return issuer.equals("/") ? "" : issuer;
    }
}
