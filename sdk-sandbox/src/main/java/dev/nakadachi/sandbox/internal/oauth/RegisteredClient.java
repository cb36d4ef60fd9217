package dev.nakadachi.sandbox.internal.oauth;

import dev.nakadachi.error.Rule;
import dev.nakadachi.id.ClientId;
import dev.nakadachi.sandbox.internal.oauth.jose.Jwk;
import dev.nakadachi.sandbox.internal.oauth.jose.Jws;
import dev.nakadachi.sandbox.oauth.ClientMethod;
import dev.nakadachi.sandbox.oauth.JwsAlgorithm;
import dev.nakadachi.sandbox.oauth.ServerProfile;
import dev.nakadachi.secret.KeyId;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SigningAlgorithm;
import dev.nakadachi.secret.SigningKey;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
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
    private final ServerProfile profile;
    private final ConcurrentHashMap<SigningAlgorithm, SigningKey> keys = new ConcurrentHashMap<>();
    private final Set<String> redirectUris = ConcurrentHashMap.newKeySet();

    /**
     * A client without redirect URIs.
     *
     * @param id its identifier
     * @param secret its secret
     * @param profile how it has to authenticate and what it signs with
     */
    public RegisteredClient(ClientId id, Secret secret, ServerProfile profile) {
        this.id = id;
        this.secret = secret;
        this.profile = profile;
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
        return profile.clientMethod();
    }

    /**
     * The key whose public half is registered, for assertions and request objects. Made when first asked for.
     *
     * @return the same key at every call
     */
    public SigningKey signingKey() {
        return keys.computeIfAbsent(
                profile.clientAlgorithm(),
                algorithm -> SigningKey.of(
                                JwsAlgorithm.valueOf(algorithm.name()).newPair(), algorithm)
                        .withKeyId(new KeyId("sandbox-client-key")));
    }

    /**
     * Whether it has a certificate, to prove itself or to bind its tokens to.
     *
     * @return true when its profile needs one
     */
    public boolean needsCertificate() {
        return profile.needsCertificates();
    }

    /** Whether the client has signed a token, with the registered algorithm and key. */
    boolean signed(Jws token) {
        SigningKey key = signingKey();
        boolean named = token.header()
                .text("kid")
                .map(kid -> key.keyId().map(KeyId::value).equals(Optional.of(kid))
                        || Jwk.of(key.publicKey()).thumbprint().equals(kid))
                .orElse(!token.header().has("kid"));
        return named && token.signedBy(JwsAlgorithm.valueOf(key.algorithm().name()), key.publicKey());
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
