package dev.nakadachi.sandbox.internal.oauth;

/**
 * Why a consent ended before its time. The token endpoint answers {@code invalid_grant} to all of them and tells the
 * reason in {@code error_description} only.
 */
public enum GrantEnd {
    /** The user ended it at the institution. */
    WITHDRAWN("the user has withdrawn the permission"),
    /** The user changed the password of the Internet banking. */
    PASSWORD_CHANGED("the user has changed the password"),
    /** The user linked another service to the same account. */
    OTHER_SERVICE_LINKED("the user has linked another service"),
    /** The application revoked it (RFC 7009). */
    REVOKED("the token is revoked"),
    /** A used refresh token came again (RFC 9700 section 4.14.2). */
    REFRESH_TOKEN_REUSED("a used refresh token came again"),
    /** A used code came again (RFC 6749 section 4.1.2). */
    CODE_REUSED("the code was used before");

    private final String words;

    GrantEnd(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
