package dev.nakadachi.internal.oauth;

import dev.nakadachi.provider.EndpointRole;
import dev.nakadachi.secret.SigningKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes an authorisation request the way the institution takes it: plain or signed. */
final class AuthorizationRequests {

    private final OAuthParts parts;
    private final RequestObject object;

    AuthorizationRequests(OAuthParts parts) {
        this.parts = parts;
        this.object = new RequestObject(parts);
    }

    URI address(PendingContent pending, State state) {
        Map<String, List<String>> parameters = AuthorizationParameters.of(parts, pending, state);
        Optional<SigningKey> key = object.key();
        return AuthorizationAddress.of(
                parts.endpoints().require(EndpointRole.AUTHORIZATION),
                key.map(own -> object.byValue(own, parameters, pending)).orElse(parameters));
    }
}
