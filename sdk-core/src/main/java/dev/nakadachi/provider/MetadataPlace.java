package dev.nakadachi.provider;

import dev.nakadachi.error.Rule;
import java.net.URI;
import java.util.Locale;

/** Where an authorisation server publishes its metadata; it may do so in one place, in both or in none. */
public enum MetadataPlace {
    /** OpenID Connect Discovery 1.0 section 4: appended to the issuer. */
    OPENID_CONFIGURATION {
        @Override
        URI of(String root, String path) {
            return URI.create(root + path + "/.well-known/openid-configuration");
        }
    },
    /** RFC 8414 section 3: inserted between the host and the path of the issuer. */
    AUTHORIZATION_SERVER {
        @Override
        URI of(String root, String path) {
            return URI.create(root + "/.well-known/oauth-authorization-server" + path);
        }
    };

    private static final Rule<URI> ISSUER = Rule.of(
            "issuer",
            "is an https URL without user, query and fragment (http only to loopback; RFC 8414 section 2)",
            "use the issuer identifier that the institution names",
            MetadataPlace::isIssuer);

    /**
     * The address of the metadata; a slash at the end of the issuer is left out of it.
     *
     * @param issuer the issuer identifier
     * @return the address
     * @throws dev.nakadachi.error.InvalidInputException when that is no issuer identifier
     */
    public URI address(URI issuer) {
        String path = ISSUER.check(issuer).getRawPath();
        return of(
                issuer.getScheme() + "://" + issuer.getRawAuthority(),
                path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    abstract URI of(String root, String path);

    private static boolean isIssuer(URI uri) {
        return isSafe(uri) && uri.getRawQuery() == null;
    }

    /** TLS, or a loopback by its spelling. */
    static boolean isSafe(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return false;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return uri.getRawFragment() == null
                && (scheme.equals("https") || (scheme.equals("http") && isLoopback(uri.getHost())));
    }

    private static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.matches("127(?:\\.\\d{1,3}){3}");
    }
}
