package dev.nakadachi.internal.oauth;

import java.net.URI;
import java.util.Locale;

/**
 * Where a redirect URI leads, its query aside: what two URIs must have in common so that a browser knocks at the same
 * door (RFC 3986 section 6.2.2 and 6.2.3). Closed by nature, hence a record.
 *
 * @param scheme in lower case
 * @param host in lower case
 * @param port the scheme's own where none is written
 * @param path as written; a browser asks for / where there is none (RFC 9110 section 4.2.3)
 */
record RedirectAddress(String scheme, String host, int port, String path) {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Of an absolute URI with a host. */
    static RedirectAddress of(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
        return new RedirectAddress(
                scheme,
                uri.getHost().toLowerCase(Locale.ROOT),
                uri.getPort() >= 0 ? uri.getPort() : usual,
                uri.getRawPath().isEmpty() ? "/" : uri.getRawPath());
    }
}
