package dev.nakadachi.sandbox.oauth;

/**
 * Where an authorisation server has its endpoints. Closed by nature, hence a record.
 *
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
        String authorization,
        String consent,
        String pushed,
        String token,
        String revocation,
        String userinfo,
        String jwks,
        String resource) {}
