package dev.nakadachi.transport;

import dev.nakadachi.error.Rule;
import dev.nakadachi.secret.Secret;
import dev.nakadachi.secret.SecretAccess;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A proxy through which TLS is tunnelled by CONNECT (RFC 9110 section 9.3.6). Prints neither user nor password.
 * Immutable and thread-safe.
 */
public final class HttpProxy {

    private static final Rule<String> HOST = Rule.pattern(
            "HttpProxy",
            "[A-Za-z0-9.:_\\[\\]-]{1,255}",
            "has a host name or address",
            "write it without scheme and path");
    private static final Rule<Integer> PORT = Rule.of(
            "HttpProxy", "has a port of 1 to 65535", "name the port of the proxy", port -> port >= 1 && port <= 65_535);
    private static final Rule<String> USER = Rule.of(
            "HttpProxy",
            "has a user name without colon and control characters (RFC 7617)",
            "check the name",
            user -> !user.isEmpty() && user.chars().allMatch(c -> c >= ' ' && c != ':' && c != 127));

    private final String host;
    private final int port;
    private final Optional<Secret> authorization;

    private HttpProxy(String host, int port, Optional<Secret> authorization) {
        this.host = HOST.check(host);
        this.port = PORT.check(port);
        this.authorization = authorization;
    }

    /**
     * A proxy without credentials.
     *
     * @param host its name or address
     * @param port its TCP port
     * @return the proxy
     * @throws dev.nakadachi.error.InvalidInputException when host or port cannot be one
     */
    public static HttpProxy at(String host, int port) {
        return new HttpProxy(host, port, Optional.empty());
    }

    /**
     * The same proxy with Basic credentials (RFC 7617, UTF-8). They are sent with the first CONNECT; a JVM that
     * disables Basic for tunnels refuses to open the transport.
     *
     * @param user the user name
     * @param password the password
     * @return a copy
     * @throws dev.nakadachi.error.InvalidInputException when the user name has a colon
     */
    public HttpProxy withBasic(String user, Secret password) {
        String pair = USER.check(user) + ":" + password.reveal(SecretAccess.explicit());
        String value = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new HttpProxy(host, port, Optional.of(Secret.of(value)));
    }

    /** Unresolved, because looking a name up may block and belongs to an attempt. */
    InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    Optional<Secret> authorization() {
        return authorization;
    }

    @Override
    public String toString() {
        return "HttpProxy[" + host + ":" + port + (authorization.isPresent() ? ", with credentials]" : "]");
    }
}
