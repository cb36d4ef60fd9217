package dev.nakadachi.sandbox.oauth;

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
