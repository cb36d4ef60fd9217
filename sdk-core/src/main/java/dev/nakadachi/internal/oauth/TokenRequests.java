package dev.nakadachi.internal.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import dev.nakadachi.consent.ClientCredentials;
import dev.nakadachi.provider.ClientAuthentication;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import dev.nakadachi.transport.HeaderName;
import dev.nakadachi.transport.Headers;
import dev.nakadachi.transport.HttpMethod;
import dev.nakadachi.transport.WireRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the requests to the token and revocation endpoints, with the client's authentication. Nimbus makes the
 * parameters; the wire is ours, because Nimbus' own HTTP sends a POST again by itself.
 */
final class TokenRequests {

    private static final HeaderName ACCEPT = new HeaderName("accept");
    private static final HeaderName AUTHORIZATION = new HeaderName("authorization");
    private static final HeaderName CONTENT_TYPE = new HeaderName("content-type");

    private final ClientCredentials client;

    TokenRequests(ClientCredentials client) {
        this.client = client;
    }

    /** RFC 9126 section 2.1. */
    WireRequest push(URI endpoint, Map<String, List<String>> parameters) {
        return write(endpoint, parameters);
    }

    /** RFC 6749 section 4.1.3 with RFC 7636 section 4.5. */
    WireRequest exchange(URI endpoint, Secret code, URI redirectUri, Optional<PkceVerifier> verifier) {
        AuthorizationCode words = new AuthorizationCode(clear(code));
        return write(
                endpoint,
                verifier.map(PkceVerifier::inNimbus)
                        .map(own -> new AuthorizationCodeGrant(words, redirectUri, own))
                        .orElseGet(() -> new AuthorizationCodeGrant(words, redirectUri))
                        .toParameters());
    }

    /** RFC 6749 section 6, without scope: the same as granted. */
    WireRequest refresh(URI endpoint, Secret refreshToken) {
        return write(endpoint, new RefreshTokenGrant(new RefreshToken(clear(refreshToken))).toParameters());
    }

    /** RFC 7009 section 2.1. */
    WireRequest revoke(URI endpoint, Secret token, String hint) {
        return write(endpoint, Map.of("token", List.of(clear(token)), "token_type_hint", List.of(hint)));
    }

    private WireRequest write(URI endpoint, Map<String, List<String>> parameters) {
        Map<String, List<String>> form = new LinkedHashMap<>(parameters);
        Headers headers =
                Headers.none().plus(ACCEPT, "application/json").plus(CONTENT_TYPE, "application/x-www-form-urlencoded");
        ClientID id = new ClientID(client.clientId().value());
        com.nimbusds.oauth2.sdk.auth.Secret secret = new com.nimbusds.oauth2.sdk.auth.Secret(
                clear(client.clientSecret().orElseThrow(() -> new IllegalStateException("checked when connecting"))));
        if (client.authentication() == ClientAuthentication.CLIENT_SECRET_BASIC) {
            headers = headers.plus(AUTHORIZATION, new ClientSecretBasic(id, secret).toHTTPAuthorizationHeader());
        } else {
            form.putAll(new ClientSecretPost(id, secret).toParameters());
        }
        return WireRequest.of(HttpMethod.POST, endpoint, headers, encoded(form).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String clear(Secret secret) {
        return secret.reveal(SecretAccess.explicit());
    }
}
