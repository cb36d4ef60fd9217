package dev.nakadachi.sandbox.oauth;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.secret.Secret;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The one client that the sandbox knows, with its redirect URIs. Thread-safe. */
public final class RegisteredClient {

    private static final Rule<URI> REDIRECT = Rule.of(
            "redirect URI",
            "is absolute, at most 256 characters, has no fragment, and is https or http on 127.0.0.1, [::1] or localhost",
            "register the URI at which your application receives the callback",
            RegisteredClient::mayBeRegistered);

    private final ClientId id;
    private final Secret secret;
    private final ClientMethod method;
    private final Set<String> redirectUris = ConcurrentHashMap.newKeySet();

    /**
     * A client without redirect URIs.
     *
     * @param id its identifier
     * @param secret its secret
     * @param method how it has to authenticate
     */
    public RegisteredClient(ClientId id, Secret secret, ClientMethod method) {
        this.id = id;
        this.secret = secret;
        this.method = method;
    }

    /**
     * Adds a redirect URI. Requests must name it letter by letter (RFC 6749 section 3.1.2.3, RFC 9700 section 2.1).
     *
     * @param uri where callbacks go
     * @throws dev.nakadachi.error.InvalidInputException when its shape is not allowed
     */
    public void register(URI uri) {
        redirectUris.add(REDIRECT.check(uri).toString());
    }

    /**
     * The identifier.
     *
     * @return generated at start
     */
    public ClientId id() {
        return id;
    }

    /**
     * The secret.
     *
     * @return generated at start
     */
    public Secret secret() {
        return secret;
    }

    /**
     * How it has to authenticate.
     *
     * @return the method
     */
    public ClientMethod method() {
        return method;
    }

    boolean hasRedirect(String uri) {
        return redirectUris.contains(uri);
    }

    private static boolean mayBeRegistered(URI uri) {
        if (!uri.isAbsolute()
                || uri.getHost() == null
                || uri.getFragment() != null
                || uri.toString().length() > 256) {
            return false;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("https")
                || (scheme.equals("http")
                        && Set.of("127.0.0.1", "[::1]", "localhost").contains(uri.getHost()));
    }
}
