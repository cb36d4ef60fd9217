package dev.nakadachi.internal.oauth;

import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.secret.SigningKey;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an authorisation request the way the institution takes it: plain, signed (RFC 9101), pushed (RFC 9126) or
 * signed and pushed.
 */
final class AuthorizationRequests {

    private final OAuthParts parts;
    private final RequestObject object;
    private final PushedRequests pushed;

    AuthorizationRequests(OAuthParts parts, PushedRequests pushed) {
        this.parts = parts;
        this.object = new RequestObject(parts);
        this.pushed = pushed;
    }

    /** Where the browser goes, and until when. */
    record Written(URI address, Instant openBefore) {

        @Override
        public String toString() {
            return "Written[open before " + openBefore + "]";
        }
    }

    Written write(TokenCall call, PendingContent pending, State state) {
        URI endpoint = parts.endpoints().require(EndpointRole.AUTHORIZATION);
        Map<String, List<String>> parameters = AuthorizationParameters.of(parts, pending, state);
        Optional<SigningKey> key = object.key();
        if (!PushedRequests.areUsed(parts)) {
            Map<String, List<String>> query =
                    key.map(own -> object.byValue(own, parameters, pending)).orElse(parameters);
            return new Written(AuthorizationAddress.of(endpoint, query), pending.expiresAt());
        }
        PushedRequests.Reference reference = pushed.push(
                call, key.map(own -> object.alone(own, parameters, pending)).orElse(parameters), pending, state);
        return new Written(
                AuthorizationAddress.of(endpoint, referring(reference)),
                earlier(pending.startedAt().plus(reference.life()), pending.expiresAt()));
    }

    /** RFC 9126 section 4: the client id and the reference, nothing else. */
    private Map<String, List<String>> referring(PushedRequests.Reference reference) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        query.put("client_id", List.of(parts.client().clientId().value()));
        query.put("request_uri", List.of(reference.uri()));
        return query;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
