package dev.nakadachi.internal.oauth;

import static java.util.Map.entry;

import dev.nakadachi.error.ErrorCode;
import java.util.Map;
import java.util.Optional;

/** The error words of OAuth 2.0 in the one vocabulary. */
final class OAuthErrors {

    /**
     * RFC 6749 section 5.2, RFC 7009 section 2.2.1, RFC 9126 section 2.3, RFC 9101 section 7, RFC 8707 section 2, RFC
     * 9449 sections 5 and 8.
     */
    private static final Map<String, ErrorCode> AT_TOKEN_ENDPOINT = Map.ofEntries(
            entry("invalid_grant", ErrorCode.CONSENT_ENDED),
            entry("invalid_client", ErrorCode.CLIENT_REFUSED),
            entry("unauthorized_client", ErrorCode.CLIENT_REFUSED),
            entry("invalid_request", ErrorCode.REQUEST_REFUSED),
            entry("invalid_scope", ErrorCode.REQUEST_REFUSED),
            entry("invalid_target", ErrorCode.REQUEST_REFUSED),
            entry("invalid_request_object", ErrorCode.REQUEST_REFUSED),
            entry("request_not_supported", ErrorCode.REQUEST_REFUSED),
            entry("unsupported_response_type", ErrorCode.REQUEST_REFUSED),
            entry("unsupported_grant_type", ErrorCode.REQUEST_REFUSED),
            entry("unsupported_token_type", ErrorCode.REQUEST_REFUSED),
            entry("invalid_dpop_proof", ErrorCode.PROOF_REFUSED),
            entry("use_dpop_nonce", ErrorCode.NONCE_WANTED),
            entry("server_error", ErrorCode.UNAVAILABLE),
            entry("temporarily_unavailable", ErrorCode.UNAVAILABLE));

    /**
     * RFC 6749 section 4.1.2.1, OpenID Connect Core 1.0 section 3.1.2.6, RFC 9101 section 7, RFC 8707 section 2; of a
     * step-up RFC 9470 section 5.
     */
    private static final Map<String, ErrorCode> IN_CALLBACK = Map.ofEntries(
            entry("access_denied", ErrorCode.CONSENT_DENIED),
            entry("login_required", ErrorCode.CONSENT_DENIED),
            entry("consent_required", ErrorCode.CONSENT_DENIED),
            entry("interaction_required", ErrorCode.CONSENT_DENIED),
            entry("account_selection_required", ErrorCode.CONSENT_DENIED),
            entry("unmet_authentication_requirements", ErrorCode.CONSENT_DENIED),
            entry("unauthorized_client", ErrorCode.CLIENT_REFUSED),
            entry("invalid_request", ErrorCode.REQUEST_REFUSED),
            entry("invalid_request_uri", ErrorCode.REQUEST_REFUSED),
            entry("invalid_request_object", ErrorCode.REQUEST_REFUSED),
            entry("request_not_supported", ErrorCode.REQUEST_REFUSED),
            entry("unsupported_response_type", ErrorCode.REQUEST_REFUSED),
            entry("invalid_scope", ErrorCode.REQUEST_REFUSED),
            entry("invalid_target", ErrorCode.REQUEST_REFUSED),
            entry("server_error", ErrorCode.UNAVAILABLE),
            entry("temporarily_unavailable", ErrorCode.UNAVAILABLE));

    private OAuthErrors() {}

    static Optional<ErrorCode> atTokenEndpoint(String word) {
        return Optional.ofNullable(AT_TOKEN_ENDPOINT.get(word));
    }

    static ErrorCode inCallback(String word) {
        return IN_CALLBACK.getOrDefault(word, ErrorCode.UNCLASSIFIED);
    }
}
