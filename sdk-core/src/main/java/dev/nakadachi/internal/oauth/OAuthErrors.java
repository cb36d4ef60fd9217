package dev.nakadachi.internal.oauth;

import dev.nakadachi.error.ErrorCode;
import java.util.Map;
import java.util.Optional;

/** The error words of OAuth 2.0 in the one vocabulary. */
final class OAuthErrors {

    /** RFC 6749 section 5.2, RFC 7009 section 2.2.1. */
    private static final Map<String, ErrorCode> AT_TOKEN_ENDPOINT = Map.of(
            "invalid_grant", ErrorCode.CONSENT_ENDED,
            "invalid_client", ErrorCode.CLIENT_REFUSED,
            "unauthorized_client", ErrorCode.CLIENT_REFUSED,
            "invalid_request", ErrorCode.REQUEST_REFUSED,
            "invalid_scope", ErrorCode.REQUEST_REFUSED,
            "unsupported_grant_type", ErrorCode.REQUEST_REFUSED,
            "unsupported_token_type", ErrorCode.REQUEST_REFUSED,
            "server_error", ErrorCode.UNAVAILABLE,
            "temporarily_unavailable", ErrorCode.UNAVAILABLE);

    /** RFC 6749 section 4.1.2.1. */
    private static final Map<String, ErrorCode> IN_CALLBACK = Map.of(
            "access_denied", ErrorCode.CONSENT_DENIED,
            "unauthorized_client", ErrorCode.CLIENT_REFUSED,
            "invalid_request", ErrorCode.REQUEST_REFUSED,
            "unsupported_response_type", ErrorCode.REQUEST_REFUSED,
            "invalid_scope", ErrorCode.REQUEST_REFUSED,
            "server_error", ErrorCode.UNAVAILABLE,
            "temporarily_unavailable", ErrorCode.UNAVAILABLE);

    private OAuthErrors() {}

    static Optional<ErrorCode> atTokenEndpoint(String word) {
        return Optional.ofNullable(AT_TOKEN_ENDPOINT.get(word));
    }

    static ErrorCode inCallback(String word) {
        return IN_CALLBACK.getOrDefault(word, ErrorCode.UNCLASSIFIED);
    }
}
