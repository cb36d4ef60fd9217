package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;

/**
 * What an endpoint is for. Open: a provider with several API families names more. Closed in shape, hence a record.
 *
 * @param value is 1 to 32 lower-case letters or dashes
 */
public record EndpointRole(String value) {

    private static final Rule<String> SHAPE = Rule.pattern(
            "EndpointRole", "[a-z][a-z-]{0,31}", "is 1 to 32 lower-case letters or dashes", "use a constant");

    /** The base of the business API. */
    public static final EndpointRole API = new EndpointRole("api");

    /** The authorisation endpoint (RFC 6749 section 3.1). */
    public static final EndpointRole AUTHORIZATION = new EndpointRole("authorization");

    /** The token endpoint (RFC 6749 section 3.2). */
    public static final EndpointRole TOKEN = new EndpointRole("token");

    /** The revocation endpoint (RFC 7009). */
    public static final EndpointRole REVOCATION = new EndpointRole("revocation");

    /** The pushed authorisation request endpoint (RFC 9126). */
    public static final EndpointRole PUSHED_AUTHORIZATION = new EndpointRole("pushed-authorization");

    /** The institution's public keys: {@code jwks_uri} (RFC 8414 section 2). */
    public static final EndpointRole JWKS = new EndpointRole("jwks");

    /** The UserInfo endpoint (OpenID Connect Core 1.0 section 5.3). */
    public static final EndpointRole USERINFO = new EndpointRole("userinfo");

    /**
     * Checks the shape.
     *
     * @param value as above
     */
    public EndpointRole {
        SHAPE.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
